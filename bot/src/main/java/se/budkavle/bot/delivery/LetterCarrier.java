package se.budkavle.bot.delivery;

import java.util.Optional;

/** Sends e-mails (letters) through a mail server. The package {@code mail} contains the implementation. */
public interface LetterCarrier {

    /** Returns whether a mail server is configured. No letter can be sent without one. */
    boolean isReady();

    /**
     * Returns whether e-mails stay on this machine and reach nobody. This is so when the bot runs with the local
     * Discord imitation (sandbox).
     */
    default boolean isLocalOnly() {
        return false;
    }

    /**
     * Sends one e-mail.
     *
     * @return the e-mail's Message-ID
     * @throws LetterFailure if the mail server did not accept the e-mail, or if the outcome is unknown
     */
    String send(Letter letter);

    /**
     * Returns the failure that prevents all e-mails from being sent at the moment. Returns empty if the mail server
     * answers and accepts the login.
     */
    default Optional<LetterFailure> trouble() {
        return Optional.empty();
    }

    /** Returns how many connections the mail server allows at the same time. */
    default int connections() {
        return 1;
    }

    /** Returns the rate limit for mass mailings (batches): the maximum number of e-mails per minute; 0 for no limit. */
    default int perMinute() {
        return 0;
    }

    /**
     * Opens a connection to the mail server for several e-mails. If the connection breaks between two e-mails, it
     * reconnects.
     */
    Connection open();

    /**
     * A connection to the mail server. Several threads may build e-mails in parallel, but only one thread at a time may
     * send.
     */
    interface Connection extends AutoCloseable {

        /**
         * Builds the MIME message of an e-mail without sending it.
         *
         * @throws LetterFailure if the e-mail can never be sent
         */
        Mail write(Letter letter);

        @Override
        void close();

        /** An e-mail that is built and ready to be sent. */
        @FunctionalInterface
        interface Mail {

            /** Sends the e-mail and returns its Message-ID; see {@link LetterCarrier#send}. */
            String handOver();
        }
    }
}
