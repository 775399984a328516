package se.budkavle.bot.feature.outbox;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;

/**
 * A message that will be sent, or that was sent, was skipped or has failed.
 *
 * @param network the network that the message is about; null for a message about none or several
 * @param why the reason for the message and its sending time; null for a message in the queue
 * @param isQueued whether the message is in the queue; otherwise a feature will queue it later
 * @param isChangeable whether a person can skip, reschedule or send the message
 */
record OutboxItem(
        Delivery row, @Nullable Network network, @Nullable Phrase why, boolean isQueued, boolean isChangeable) {

    /**
     * Returns the text that identifies the message in a button's custom id. It is the id of a queued message, or the
     * unique key of a planned one.
     */
    String reference() {
        return isQueued ? row.id() : row.key();
    }
}
