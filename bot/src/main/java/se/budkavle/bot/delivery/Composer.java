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
     * Returns the key of the occasion (for example one meeting) that the message is about. Messages with the same key
     * mention (notify by @) each person only once within {@link #occasionLasts}. Returns null if the number of mentions
     * for one occasion is not limited for this message.
     */
    default @Nullable String occasion(Delivery delivery) {
        return null;
    }

    /**
     * Returns the period after a mention in which messages about the same occasion (for example a meeting) do not
     * mention the same person again. By default, the period has no end.
     */
    default Duration occasionLasts() {
        return ChronoUnit.FOREVER.getDuration();
    }

    /**
     * Returns whether the message also mentions people who have reached their daily limit of mentions. A composer
     * overrides this method if its messages are useless the next day.
     */
    default boolean isUrgent() {
        return false;
    }

    /**
     * Returns the message bundle key of the reason why a message is skipped after the mention limits have removed all
     * its mentions. Returns null if the message is sent even without mentions.
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
