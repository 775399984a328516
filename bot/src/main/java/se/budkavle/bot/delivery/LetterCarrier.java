package se.budkavle.bot.delivery;

import java.util.Optional;

/** Takes letters to the mail server; the room mail is one. */
public interface LetterCarrier {

    /** Whether a mail server is set; without one nothing can be sent. */
    boolean isReady();

    /** Whether what is sent never leaves this machine, as in the sandbox. */
    default boolean isLocalOnly() {
        return false;
    }

    /**
     * Sends one.
     *
     * @return its Message-ID
     * @throws LetterFailure where it was not taken, or nobody knows
     */
    String send(Letter letter);

    /** Why nothing could be sent at this moment; empty where the mail server answers and accepts the account. */
    default Optional<LetterFailure> trouble() {
        return Optional.empty();
    }

    /** How many connections the mail server lets us keep at the same time. */
    default int connections() {
        return 1;
    }

    /** How many letters of sendings to many the mail server lets us send in a minute; 0 for as many as it takes. */
    default int perMinute() {
        return 0;
    }

    /** Keeps one connection for several letters in a row; closed at the end, and made anew where it breaks between two. */
    Connection open();

    /** One connection to the mail server, used by one thread. */
    interface Connection extends AutoCloseable {

        /**
         * Writes a letter as a mail; nothing is handed over yet.
         *
         * @throws LetterFailure where it can never be sent
         */
        Mail write(Letter letter);

        @Override
        void close();

        /** A letter that is written and can be handed over. */
        @FunctionalInterface
        interface Mail {

            /** See {@link LetterCarrier#send}. */
            String handOver();
        }
    }
}
