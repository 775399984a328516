package se.budkavle.bot.mail;

/** What a mail that came back to us is about. */
sealed interface ReturnedMail {

    /**
     * A mail server tells that a letter did not arrive.
     *
     * @param failed whether it has given up; otherwise it goes on trying
     * @param status as 5.1.1; empty where it says none
     */
    record Bounce(String letterId, boolean failed, String status) implements ReturnedMail {

        /** Whether the reader's address is at fault. */
        boolean isHard() {
            return failed && AddressStatus.isAtFault(status);
        }
    }

    /** A reader wants no more. */
    record Unsubscription(String letterId) implements ReturnedMail { }

    /** A program has written it, as one that answers while someone is away. */
    record Automatic() implements ReturnedMail { }

    /** A person has written it, or nothing is known of it. */
    record ForPeople() implements ReturnedMail { }
}
