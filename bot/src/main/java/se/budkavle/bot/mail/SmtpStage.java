package se.budkavle.bot.mail;

/** How far the conversation about one letter has come. */
enum SmtpStage {

    /** The connection, its encryption and the account. */
    CONNECT,
    /** MAIL FROM: what the server says here is about us. */
    SENDER,
    /** RCPT TO: what the server says here is about the reader. */
    RECIPIENT,
    /** DATA, and the letter itself: without its last line the server must forget it (RFC 5321, 4.1.1.4). */
    DATA,
    /** The last line is on its way: if no answer comes, nobody knows whether the server has taken the letter. */
    HANDED_OVER
}
