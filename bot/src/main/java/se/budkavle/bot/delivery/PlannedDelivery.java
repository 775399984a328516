package se.budkavle.bot.delivery;

import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;

/**
 * A message that a feature will queue later. It is worked out from the present data and changes with them.
 *
 * @param row the message as the feature will queue it, due at the planned time
 * @param why why the message is sent, and why at that time
 * @param isChangeable whether a person can skip, move or send the message beforehand. If so, the feature queues no
 *     message whose key is in the queue already, whatever its state.
 */
public record PlannedDelivery(Delivery row, Phrase why, boolean isChangeable) {}
