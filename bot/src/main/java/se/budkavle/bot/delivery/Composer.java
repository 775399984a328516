package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;

/** Builds the message of a delivery when it is sent, so that its content is current. */
public interface Composer {

    /** Returns the name under which deliveries refer to this composer. */
    String name();

    /** Returns the message to send, or why nothing is sent. */
    Composed compose(Delivery delivery);

    /**
     * Returns a key under which each person is notified only once, however many posts share it; null if every post
     * notifies.
     */
    default @Nullable String occasion(Delivery delivery) {
        return null;
    }

    /** Returns how long a person who was notified is not notified again for the same occasion; forever by default. */
    default Duration occasionLasts() {
        return ChronoUnit.FOREVER.getDuration();
    }

    /**
     * Returns whether its posts also notify people who have reached the daily limit, because tomorrow would be too
     * late.
     */
    default boolean isUrgent() {
        return false;
    }

    /**
     * Returns the message key of the reason for which a post without any mention left is skipped; null if it is sent
     * anyway.
     */
    default @Nullable String skippedWithoutMentions() {
        return null;
    }

    /** The message to send, or why nothing is sent. */
    sealed interface Composed {

        /** A post for a channel or a private message in the chat. */
        record ChatPost(Post post) implements Composed {}

        /** A letter that goes by mail. */
        record Mail(Letter letter) implements Composed {}

        /** Nothing is sent, because the reader has opted out since the delivery was stored. */
        record Ended() implements Composed {}

        /** Nothing is sent, because the message is no longer needed; the reason is a message key. */
        record Skip(String reason) implements Composed {}
    }
}
