package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.delivery.PlannedDeliveryControl;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.feature.outbox.ItemChange.Act;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;

/**
 * A message of the outbox: it will be sent, or it was sent, was skipped or has failed.
 *
 * @param network the network that the message is about; null for a message about no network or several networks
 * @param planned the prediction, if a feature will queue the message later; null for a message that is in the queue
 * @param notBefore the time until which the message cannot be sent; null if it can be sent at any time. In lists of
 *     messages, {@code notBefore} is always null, because the bot computes this time only when a person is about to
 *     change the message.
 */
record OutboxItem(
        Delivery row,
        @Nullable Network network,
        @Nullable PredictedDelivery planned,
        @Nullable Instant notBefore) {

    static OutboxItem queued(Delivery row, @Nullable Network network) {
        return new OutboxItem(row, network, null, null);
    }

    static OutboxItem planned(PredictedDelivery planned, @Nullable Network network) {
        return new OutboxItem(planned.row(), network, planned, null);
    }

    OutboxItem notBefore(@Nullable Instant earliest) {
        return new OutboxItem(row, network, planned, earliest);
    }

    boolean isQueued() {
        return planned == null;
    }

    /**
     * Returns the reason why a planned message will be sent at its planned time. Returns null for a message that is in
     * the queue.
     */
    @Nullable
    Phrase why() {
        return planned == null ? null : planned.why();
    }

    /**
     * Returns the object through which a person changes a planned message, if the message cannot be queued in advance.
     * Returns null for a message that is already in the queue or can be queued in advance.
     */
    @Nullable
    PlannedDeliveryControl change() {
        return planned == null ? null : planned.change();
    }

    /** Returns whether a person can skip or reschedule the message. */
    boolean isChangeable() {
        return planned != null || row.isUnwritten();
    }

    /**
     * Returns whether a person can make this change. A message that has to wait until {@code notBefore} cannot be sent
     * at once.
     */
    boolean allows(Act act) {
        return isChangeable() && (act != Act.NOW || notBefore == null);
    }

    /**
     * Returns the text that identifies the message in a button's custom id: the id of a queued message, or the unique
     * key of a planned message.
     */
    String reference() {
        return isQueued() ? row.id() : row.key();
    }
}
