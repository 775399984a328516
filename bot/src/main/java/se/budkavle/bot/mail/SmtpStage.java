package se.budkavle.bot.mail;

/** The stages of sending one letter by SMTP. */
enum SmtpStage {

    /** Connecting, encrypting and logging in. */
    CONNECT,
    /** MAIL FROM: the server's answer is about the sender. */
    SENDER,
    /** RCPT TO: the server's answer is about the recipient. */
    RECIPIENT,
    /** DATA and the letter itself: without the last line the server must discard it (RFC 5321, 4.1.1.4). */
    DATA,
    /** The last line has been sent: if no answer comes, it is unknown whether the server has accepted the letter. */
    HANDED_OVER
}
