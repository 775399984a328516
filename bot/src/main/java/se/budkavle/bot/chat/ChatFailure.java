package se.budkavle.bot.chat;

import org.jspecify.annotations.Nullable;

/** Thrown when the chat has not carried out a request of the bot, for a permanent or a temporary reason. */
public class ChatFailure extends RuntimeException {

    /** The kind of failure, by which the caller decides what to do next. */
    public enum Kind {
        /** The channel, message or account is deleted, hidden or forbidden. A retry is pointless. */
        GONE,
        /**
         * The person accepts no private messages, or shares no server with the bot any more. The caller must reach the
         * person in another way, such as by e-mail.
         */
        UNREACHABLE,
        /**
         * The chat blocks the bot's private messages as possible spam or because there were too many. The bot must send
         * none for some hours.
         */
        FLAGGED,
        /** The chat refuses the request as malformed. A retry is pointless. */
        REFUSED,
        /**
         * The chat is unreachable, too slow or limits the rate. The caller should retry, but the chat may already have
         * carried out the request.
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
