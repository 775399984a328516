package se.budkavle.bot.feature.meeting;

/**
 * A request to cancel a meeting, which waits for confirmation.
 *
 * @param reason in the caller's words; null for none
 */
record CancelRequest(String meetingId, String reason) {}
