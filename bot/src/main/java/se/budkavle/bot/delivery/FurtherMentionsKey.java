package se.budkavle.bot.delivery;

import java.time.Instant;
import se.budkavle.storage.delivery.Delivery;

/**
 * The key of a further message about the same as a first message, for the people whom earlier messages had no room to
 * mention.
 *
 * @param firstId the id of the first message
 * @param number 2 for the second message
 */
public record FurtherMentionsKey(String firstId, int number) {

    /** The name of the composer that builds the further messages. */
    public static final String COMPOSER = "mentions";

    /** Returns the key of the message that follows this message, which is itself a first or a further message. */
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

    /** Creates the further message with this key. It is due when the message before it was due. */
    Delivery delivery(Delivery before, Instant now) {
        var further = Delivery.of(text(), COMPOSER, before.subject(), before.addressee(), before.dueAt(), now)
                .about(before.networkId());
        return before.ignoresPause() ? further.ignoringPause() : further;
    }
}
