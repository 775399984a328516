package se.budkavle.bot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a request to the chat server fails, such as the request to send a message. The {@link Kind} of the
 * exception says whether a retry of the request can help.
 */
public class ChatFailure extends RuntimeException {

    /**
     * The kinds of failures of a chat request. The kind tells the caller whether to retry, to give up or to reach the
     * person by another channel, such as email.
     */
    public enum Kind {
        /**
         * The channel, message or account is deleted, is hidden from the bot, or may not be used by the bot. A retry of
         * the request would fail again.
         */
        GONE,
        /**
         * The person does not accept private messages, or the person and the bot are no longer in the same server. The
         * caller must use another channel to the person, such as email.
         */
        UNREACHABLE,
        /**
         * The chat blocks the bot's private messages, because it regards them as spam. The bot must send no private
         * messages for some hours.
         */
        FLAGGED,
        /**
         * The chat server rejects the bot's request because the request's content is malformed. A retry of the same
         * request would fail again.
         */
        REFUSED,
        /**
         * The chat server is unreachable, has an internal error, does not respond in time, or limits the rate of
         * requests. The caller should retry the request, although the chat server may already have executed it.
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
