package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the chat message or email of a queued message (delivery) at the moment of sending, so that its content is
 * current.
 */
public interface Composer {

    /**
     * Returns the composer's unique name. Each queued message stores the name of the composer that builds the message.
     */
    String name();

    /** Returns the chat message or email to send, or the reason why nothing is sent. */
    Composed compose(Delivery delivery);

    /**
     * Returns the key of the occasion that the message is about, such as one meeting. All messages with the same key
     * together mention (notify by @) each person only once. Returns null if other messages do not limit the mentions of
     * this message.
     */
    default @Nullable String occasion(Delivery delivery) {
        return null;
    }

    /**
     * Returns for how long messages about the same occasion, such as a meeting, do not mention a person again. By
     * default, only the first message about an occasion mentions a person.
     */
    default Duration occasionLasts() {
        return ChronoUnit.FOREVER.getDuration();
    }

    /**
     * Returns whether the message also mentions people who have reached their daily limit of mentions. A composer
     * overrides this method if its messages would come too late tomorrow.
     */
    default boolean isUrgent() {
        return false;
    }

    /**
     * Returns why a message is skipped if the mention limits have removed all its mentions, as a message bundle key.
     * Returns null to send such a message without mentions.
     */
    default @Nullable String skippedWithoutMentions() {
        return null;
    }

    /** The result of building a message: the message to send, or the reason why nothing is sent. */
    sealed interface Composed {

        /** The result is a chat message, for a channel or for a person's private channel. */
        record ChatPost(Post post) implements Composed {}

        /** The result is an email. */
        record Mail(Email email) implements Composed {}

        /** Nothing is sent, because the reader has opted out after the message was queued. */
        record Ended() implements Composed {}

        /** Nothing is sent, because the message is no longer needed; {@code reason} is a message bundle key. */
        record Skip(String reason) implements Composed {}
    }
}
