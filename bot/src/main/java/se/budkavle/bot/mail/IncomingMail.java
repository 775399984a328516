package se.budkavle.bot.mail;

/**
 * The result of classifying a mail that arrives in the bot's mailbox: a bounce, an unsubscribe mail, an automatic mail
 * or a mail for people.
 */
sealed interface IncomingMail {

    /**
     * A mail server's report that a mail of the bot was not delivered or is delayed.
     *
     * @param failed true if the server has given up; false if it retries
     * @param status the enhanced status code, for example 5.1.1; empty if the report has none
     */
    record Bounce(String letterId, boolean failed, String status) implements IncomingMail {

        /** Checks whether delivery has failed for good because of the recipient's address. */
        boolean isHard() {
            return failed && AddressFaultRule.isAtFault(status);
        }
    }

    /** A mail with which a reader unsubscribes from the bot's mails. */
    record Unsubscription(String letterId) implements IncomingMail {}

    /** A mail written by a program, for example an out-of-office reply. */
    record Automatic() implements IncomingMail {}

    /** A mail that a person has written, or that cannot be classified. */
    record ForPeople() implements IncomingMail {}
}
