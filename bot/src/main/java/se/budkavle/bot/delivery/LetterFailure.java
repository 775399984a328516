package se.budkavle.bot.delivery;

import org.jspecify.annotations.Nullable;

/** A letter that the mail server did not accept, or whose outcome is unknown. */
public final class LetterFailure extends RuntimeException {

    /**
     * UNWRITABLE: no mail can be made of this letter, and nothing was sent. REFUSED: the server refuses this letter for
     * good (5xx). BAD_ADDRESS: the server refuses every letter to this address. LATER: no letter at all can be sent at
     * the moment (no connection, wrong password, 421). DELAYED: this letter can be retried later (4xx, greylisting).
     * UNKNOWN: the letter was handed over and the answer was lost, so that a retry could send it twice.
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

    /** @param message the server's code and status, without addresses */
    public LetterFailure(Kind kind, String message, @Nullable Throwable cause) {
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
