package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the chat post or e-mail of a queued message (delivery) at the moment of sending, so that its content is
 * current.
 */
public interface Composer {

    /** Returns the name of this composer. Each queued message stores the name of the composer that builds it. */
    String name();

    /** Returns the chat post or e-mail to send. If nothing is to be sent, returns the reason. */
    Composed compose(Delivery delivery);

    /**
     * Returns the key of the occasion that the chat message is about, such as one meeting. Several messages with the
     * same key mention (notify by @) each person only once. Returns null if the message always mentions its people.
     */
    default @Nullable String occasion(Delivery delivery) {
        return null;
    }

    /**
     * Returns how long the bot does not mention a person again about the same occasion, such as a meeting. The default
     * is for ever.
     */
    default Duration occasionLasts() {
        return ChronoUnit.FOREVER.getDuration();
    }

    /**
     * Returns whether the message also mentions people who have reached their daily limit of mentions, because tomorrow
     * would be too late.
     */
    default boolean isUrgent() {
        return false;
    }

    /**
     * Returns the message key of the reason why a message is skipped if the mention limits leave nobody to mention.
     * Returns null if the message is sent even so.
     */
    default @Nullable String skippedWithoutMentions() {
        return null;
    }

    /** The result of building a message: the message to send, or the reason why nothing is sent. */
    sealed interface Composed {

        /** The message is a chat post, for a channel or for a person's private channel. */
        record ChatPost(Post post) implements Composed {}

        /** The message is an e-mail (letter). */
        record Mail(Letter letter) implements Composed {}

        /** Nothing is sent, because the reader has opted out since the message was queued. */
        record Ended() implements Composed {}

        /** Nothing is sent, because the message is no longer needed. The reason is given as a message key. */
        record Skip(String reason) implements Composed {}
    }
}
