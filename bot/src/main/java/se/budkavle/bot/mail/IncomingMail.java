package se.budkavle.bot.mail;

/**
 * An email in the bot's mailbox, classified as a bounce, an unsubscribe email, an automatic email, or an email that
 * people must read.
 */
sealed interface IncomingMail {

    /**
     * A mail server's report that an email of the bot was not delivered, or is delayed.
     *
     * @param failed true if the server has stopped trying; false if it still retries
     * @param status the enhanced status code (RFC 3463), for example 5.1.1; empty if the report contains none
     */
    record Bounce(String letterId, boolean failed, String status) implements IncomingMail {

        /** Returns whether the delivery has failed permanently because of the recipient's address (a hard bounce). */
        boolean isHard() {
            return failed && AddressFaultRule.isAtFault(status);
        }
    }

    /** An email with which a reader unsubscribes from the bot's emails. */
    record Unsubscription(String letterId) implements IncomingMail {}

    /** An email that a program has sent, for example an out-of-office reply. */
    record Automatic() implements IncomingMail {}

    /** An email that a person has written, or that cannot be classified. */
    record ForPeople() implements IncomingMail {}
}
