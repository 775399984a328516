package se.budkavle.bot.delivery;

import java.time.Instant;
import se.budkavle.storage.delivery.Delivery;

/**
 * The unique key of an additional message. An additional message mentions the people whom the first message could not
 * mention.
 *
 * @param firstId the id of the first message
 * @param number the position in the sequence of messages; 2 for the first additional message
 */
public record FurtherMentionsKey(String firstId, int number) {

    /** The name of the composer that builds the additional messages. */
    public static final String COMPOSER = "mentions";

    /**
     * Returns the key of the additional message that is sent next after the given message. The given message may be the
     * first message or itself an additional message.
     */
    static FurtherMentionsKey following(Delivery delivery) {
        return delivery.composer().equals(COMPOSER) ? of(delivery).next() : new FurtherMentionsKey(delivery.id(), 2);
    }

    public static FurtherMentionsKey of(Delivery further) {
        var parts = further.key().split(":");
        return new FurtherMentionsKey(parts[1], Integer.parseInt(parts[2]));
    }

    FurtherMentionsKey next() {
        return new FurtherMentionsKey(firstId, number + 1);
    }

    String text() {
        return COMPOSER + ":" + firstId + ":" + number;
    }

    /**
     * Creates the queue's row for the additional message with this key. The additional message mentions the people whom
     * the earlier messages could not mention. The additional message is due at the same time as the message before it.
     */
    Delivery delivery(Delivery before, Instant now) {
        var further = Delivery.of(text(), COMPOSER, before.subject(), before.addressee(), before.dueAt(), now)
                .about(before.networkId());
        return before.ignoresPause() ? further.ignoringPause() : further;
    }
}
