package se.budkavle.bot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the chat server has not done what the bot asked for, such as sending a message. The reason can be
 * permanent or temporary.
 */
public class ChatFailure extends RuntimeException {

    /** The kind of failure, by which the caller decides what to do next. */
    public enum Kind {
        /** The channel, message or account is deleted, hidden or forbidden. A retry is pointless. */
        GONE,
        /**
         * The person accepts no private messages, or no longer shares a server with the bot. The caller must reach the
         * person in another way, such as by e-mail.
         */
        UNREACHABLE,
        /**
         * The chat blocks the bot's private messages, because they look like spam or are too many. The bot must send no
         * private messages for some hours.
         */
        FLAGGED,
        /** The chat server rejects what the bot has sent as malformed. A retry is pointless. */
        REFUSED,
        /**
         * The chat server cannot be reached, is too slow or limits the rate. The caller should retry, although the
         * first attempt may have succeeded.
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
