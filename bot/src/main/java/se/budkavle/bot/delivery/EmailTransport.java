package se.budkavle.bot.delivery;

import java.util.Optional;

/** Sends emails through a mail server. The package {@code mail} contains the implementation. */
public interface EmailTransport {

    /** Returns whether a mail server is configured. Without a mail server, the bot cannot send emails. */
    boolean isReady();

    /**
     * Returns whether emails stay on this machine and reach nobody, as in the sandbox, the local imitation of Discord.
     */
    default boolean isLocalOnly() {
        return false;
    }

    /**
     * Sends one email.
     *
     * @return the email's Message-ID
     * @throws EmailFailure if the mail server did not accept the email, or if the outcome is unknown
     */
    String send(Email email);

    /**
     * Returns the failure that prevents the sending of all emails at the moment. Returns empty if the mail server
     * responds and accepts the login.
     */
    default Optional<EmailFailure> trouble() {
        return Optional.empty();
    }

    /** Returns the maximum number of simultaneous connections to the mail server. */
    default int connections() {
        return 1;
    }

    /** Returns how many emails of a mass mailing may be sent per minute; 0 means that there is no limit. */
    default int perMinute() {
        return 0;
    }

    /**
     * Opens a connection to the mail server for several emails. The connection reconnects if it breaks between two
     * emails.
     */
    Connection open();

    /**
     * A connection to the mail server. Several threads may build emails in parallel, but only one thread at a time may
     * send.
     */
    interface Connection extends AutoCloseable {

        /**
         * Builds the MIME message of an email without sending it.
         *
         * @throws EmailFailure if the email can never be sent
         */
        Mail write(Email email);

        @Override
        void close();

        /** An email that is built and ready to be sent. */
        @FunctionalInterface
        interface Mail {

            /** Sends the built email and returns its Message-ID; see {@link EmailTransport#send}. */
            String handOver();
        }
    }
}
