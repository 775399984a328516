package se.budkavle.bot.delivery;

import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;

/** Writes the words of a delivery at the moment of sending, so that they are fresh. */
public interface Composer {

    /** The name that its deliveries carry. */
    String name();

    Composed compose(Delivery delivery);

    /** Whether its deliveries go out one after another to whatever addressee, as the words of one depend on which others have gone out. */
    default boolean isOneAtATime() {
        return false;
    }

    /** What its posts notify someone of only once, whatever number of them go out; null where each notifies anew. */
    default String occasion(Delivery delivery) {
        return null;
    }

    /** Whether its posts notify also those who have been notified as often as anyone shall be in a day, as tomorrow would be too late. */
    default boolean isUrgent() {
        return false;
    }

    /** What is to be sent, or why there is nothing. */
    sealed interface Composed {

        /** To be posted in a channel or privately. */
        record Words(Post post) implements Composed { }

        /** To be sent by mail. */
        record Mail(Letter letter) implements Composed { }

        /** This reader has said no since it was ordered. */
        record Ended() implements Composed { }

        /** Of no use any more, for this reason (a message key). */
        record Useless(String reason) implements Composed { }
    }
}
