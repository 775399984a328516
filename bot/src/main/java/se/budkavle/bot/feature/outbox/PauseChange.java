package se.budkavle.bot.feature.outbox;

/**
 * A stored request to pause or resume sending, which waits for confirmation.
 *
 * @param scope the id of the network, or {@link se.budkavle.storage.delivery.DeliveryPause#ALL}
 * @param pauses whether sending is to be paused; otherwise it is to be resumed
 */
record PauseChange(String scope, boolean pauses) {}
