package se.budkavle.bot.delivery;

import org.jspecify.annotations.Nullable;

/** Thrown when the mail server did not accept an email, or when it is unknown whether the server accepted it. */
public final class EmailFailure extends RuntimeException {

    /**
     * The kinds of failures to send an email.
     *
     * <ul>
     *   <li>UNWRITABLE: the email cannot be built, and nothing was sent.
     *   <li>REFUSED: the server refuses this email permanently (5xx), or the email is larger than the configured limit.
     *   <li>BAD_ADDRESS: the server refuses every email to this address.
     *   <li>LATER: at the moment, no email can be sent to anybody (no connection, wrong password, 421).
     *   <li>DELAYED: this email can be retried later (4xx, greylisting).
     *   <li>UNKNOWN: the email was sent, but the mail server's response was lost. A retry could send the email twice.
     * </ul>
     */
    public enum Kind {
        UNWRITABLE,
        REFUSED,
        BAD_ADDRESS,
        LATER,
        DELAYED,
        UNKNOWN
    }

    private final Kind kind;
    private final String said;

    /**
     * Creates the failure.
     *
     * @param message the mail server's reply code and status, without addresses
     */
    public EmailFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.said = message;
    }

    @Override
    public String getMessage() {
        return said;
    }

    public Kind kind() {
        return kind;
    }
}
