package se.budkavle.bot.feature.meeting;

/**
 * The meeting that someone asks to cancel.
 *
 * @param reason in the caller's words; null for none
 */
record CancelRequest(String meetingId, String reason) { }
