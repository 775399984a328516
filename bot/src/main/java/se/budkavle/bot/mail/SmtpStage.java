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
     * The stage of sending the content (DATA). If the connection breaks before the last line of the content, the server
     * must discard the email (RFC 5321, 4.1.1.4).
     */
    DATA,
    /**
     * The stage between the last line of the content and the server's response. If the response is missing, the server
     * may have accepted the email.
     */
    HANDED_OVER
}
