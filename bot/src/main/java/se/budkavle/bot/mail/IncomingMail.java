package se.budkavle.bot.mail;

/** The meaning of a mail that was sent to our addresses. */
sealed interface IncomingMail {

    /**
     * A mail server's report that a letter was not delivered.
     *
     * @param failed whether the server has given up; otherwise it retries
     * @param status the enhanced status code, for example 5.1.1; empty when the report has none
     */
    record Bounce(String letterId, boolean failed, String status) implements IncomingMail {

        /** Tells whether the recipient's address is at fault. */
        boolean isHard() {
            return failed && AddressFaultRule.isAtFault(status);
        }
    }

    /** A reader's unsubscribe mail. */
    record Unsubscription(String letterId) implements IncomingMail {}

    /** A mail written by a program, for example an out-of-office reply. */
    record Automatic() implements IncomingMail {}

    /** A mail that a person wrote, or that is not understood. */
    record ForPeople() implements IncomingMail {}
}
