package se.budkavle.bot.feature.outbox;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;

/**
 * One message that will be sent, or that was sent, skipped or given up.
 *
 * @param network the network that the message is about; null for a message about none or several
 * @param why why the message is sent and why then; null for a message in the queue
 * @param isQueued whether the message is in the queue; otherwise a feature will queue it later
 * @param isChangeable whether a person can skip, move or send the message
 */
record OutboxItem(
        Delivery row, @Nullable Network network, @Nullable Phrase why, boolean isQueued, boolean isChangeable) {

    /** Returns the text by which a button finds the message again: the id in the queue, or the future key. */
    String reference() {
        return isQueued ? row.id() : row.key();
    }
}
