package se.budkavle.bot.mail;

/**
 * The stages of sending one email by SMTP. The stage and the reply code of an error decide whether the email is
 * retried.
 */
enum SmtpStage {

    /** The stage of connecting, encrypting and logging in. */
    CONNECT,
    /** The stage of the command MAIL FROM. An error at this stage concerns the sender. */
    SENDER,
    /** The stage of the command RCPT TO. An error at this stage concerns the recipient. */
    RECIPIENT,
    /**
     * The stage of sending the content (DATA). Until the last line is sent, the server must discard the mail if the
     * connection breaks (RFC 5321, 4.1.1.4).
     */
    DATA,
    /**
     * The stage after the last line of the content, while the server has not yet responded. Without a response, it is
     * unknown whether the server has accepted the email.
     */
    HANDED_OVER
}
