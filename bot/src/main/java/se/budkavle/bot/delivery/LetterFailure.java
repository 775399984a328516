package se.budkavle.bot.delivery;

/** A letter that the mail server did not take, or of which nobody knows whether it did. */
public final class LetterFailure extends RuntimeException {

    /**
     * UNWRITABLE: no mail can be made of this letter, and nothing was handed over; REFUSED: this letter will never be taken (5xx);
     * BAD_ADDRESS: no letter to this address will ever be taken; LATER: neither the letter nor any other can be sent at the moment
     * (no connection, wrong password, 421); DELAYED: this letter is to be tried again later (4xx, greylisting); UNKNOWN: the letter
     * was handed over and the answer is lost, so that sending again could send it twice.
     */
    public enum Kind { UNWRITABLE, REFUSED, BAD_ADDRESS, LATER, DELAYED, UNKNOWN }

    private final Kind kind;

    /** @param message the server's code and status, without addresses */
    public LetterFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
