package se.budkavle.bot.delivery;

import java.util.Optional;

/** Sends letters through a mail server; implemented by the package mail. */
public interface LetterCarrier {

    /** Returns whether a mail server is configured; without one nothing can be sent. */
    boolean isReady();

    /** Returns whether letters never leave this machine, as in the sandbox. */
    default boolean isLocalOnly() {
        return false;
    }

    /**
     * Sends one letter.
     *
     * @return its Message-ID
     * @throws LetterFailure when it was not accepted, or when the outcome is unknown
     */
    String send(Letter letter);

    /** Returns why no letter can be sent at the moment; empty if the mail server answers and accepts the account. */
    default Optional<LetterFailure> trouble() {
        return Optional.empty();
    }

    /** Returns how many connections the mail server allows at the same time. */
    default int connections() {
        return 1;
    }

    /** Returns the largest number of mails per minute that may be sent for batches; 0 for no limit. */
    default int perMinute() {
        return 0;
    }

    /** Opens a connection for several letters; it reconnects when it breaks between two letters. */
    Connection open();

    /** A connection to the mail server; several threads may build mails, but only one at a time sends. */
    interface Connection extends AutoCloseable {

        /**
         * Builds the mail without sending it.
         *
         * @throws LetterFailure if the letter can never be sent
         */
        Mail write(Letter letter);

        @Override
        void close();

        /** A mail that is ready to be sent. */
        @FunctionalInterface
        interface Mail {

            /** Sends the mail; see {@link LetterCarrier#send}. */
            String handOver();
        }
    }
}
