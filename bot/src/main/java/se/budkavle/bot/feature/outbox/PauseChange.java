package se.budkavle.bot.feature.outbox;

/**
 * A request to pause or resume sending, stored until the user confirms it.
 *
 * @param scope the id of the network, or {@link se.budkavle.storage.delivery.DeliveryPause#ALL}
 * @param pauses true to pause sending; false to resume it
 */
record PauseChange(String scope, boolean pauses) {}
