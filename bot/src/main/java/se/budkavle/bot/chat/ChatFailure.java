package se.budkavle.bot.chat;

/** The chat did not do what it was asked to: for good, or for now. */
public class ChatFailure extends RuntimeException {

    /** What is to be done about it. */
    public enum Kind {
        /** Deleted, hidden or not allowed: trying again is of no use. */
        GONE,
        /** The person takes no private messages, or shares no workspace with the bot any more: another way has to be found. */
        UNREACHABLE,
        /** The bot has written to too many people or is taken for spam: private messages must stop for hours. */
        FLAGGED,
        /** Refused as malformed: trying again is of no use. */
        REFUSED,
        /** Out of reach, slow or over its limits: to be tried again; it may or may not have happened. */
        LATER
    }

    private final Kind kind;

    public ChatFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
