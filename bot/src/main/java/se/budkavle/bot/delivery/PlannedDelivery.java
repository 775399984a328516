package se.budkavle.bot.delivery;

import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;

/**
 * A message that a feature will queue later. It is predicted from the current data, so it changes when the data
 * changes.
 *
 * @param row the message's database row as the feature will store it, due at the planned time
 * @param why the reason why the message is sent, and why at that time
 * @param isChangeable whether a person can skip, move or send the message beforehand. If so, the feature queues no
 *     message whose key is in the queue already, whatever its state.
 */
public record PlannedDelivery(Delivery row, Phrase why, boolean isChangeable) {}
