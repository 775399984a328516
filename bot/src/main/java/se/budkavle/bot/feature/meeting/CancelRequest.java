package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A request to cancel a meeting, which waits for confirmation.
 *
 * @param reason in the caller's words; null for none
 */
record CancelRequest(String meetingId, @Nullable String reason) {}
