package se.budkavle.bot.delivery;

import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;

/** Writes the words of a delivery at the moment of sending, so that they are fresh. */
public interface Composer {

    /** The name that its deliveries carry. */
    String name();

    Composed compose(Delivery delivery);

    /** Returns a key under which each person is notified only once, however many posts share it; null when every post notifies. */
    default String occasion(Delivery delivery) {
        return null;
    }

    /** Tells whether its posts also notify people who have reached the daily limit, because tomorrow would be too late. */
    default boolean isUrgent() {
        return false;
    }

    /** Returns the reason (a message key) for skipping a post whose mentions have all been removed; null when it is sent without them. */
    default String skippedWithoutMentions() {
        return null;
    }

    /** The message to send, or why there is none. */
    sealed interface Composed {

        /** A post for a channel or a private message. */
        record Words(Post post) implements Composed { }

        /** A letter for mail. */
        record Mail(Letter letter) implements Composed { }

        /** The reader has opted out since the delivery was stored. */
        record Ended() implements Composed { }

        /** Of no use any more, for this reason (a message key). */
        record Useless(String reason) implements Composed { }
    }
}
