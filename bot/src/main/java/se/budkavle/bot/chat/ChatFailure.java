package se.budkavle.bot.chat;

import org.jspecify.annotations.Nullable;

/** A request that the chat has not carried out, for a permanent or a temporary reason. */
public class ChatFailure extends RuntimeException {

    /** How the caller can react. */
    public enum Kind {
        /** The target is deleted, hidden or forbidden; a retry is pointless. */
        GONE,
        /**
         * The person does not accept private messages, or shares no server with the bot any more; the caller must reach
         * the person in another way.
         */
        UNREACHABLE,
        /** The bot has written to too many people or is taken for spam: private messages must stop for hours. */
        FLAGGED,
        /** The request is refused as malformed; a retry is pointless. */
        REFUSED,
        /**
         * The chat is unreachable, too slow or limits the rate; the caller should retry. The request may have been
         * carried out.
         */
        LATER
    }

    private final Kind kind;

    public ChatFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
