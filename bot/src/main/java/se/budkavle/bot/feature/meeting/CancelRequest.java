package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A stored request to cancel a meeting, which waits for confirmation.
 *
 * @param reason the reason in the caller's words; null if none is given
 */
record CancelRequest(String meetingId, @Nullable String reason) {}
