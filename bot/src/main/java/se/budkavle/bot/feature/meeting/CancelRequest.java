package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A request to cancel a meeting, stored until the caller confirms it.
 *
 * @param reason the reason in the caller's words; null if the caller entered none
 */
record CancelRequest(String meetingId, @Nullable String reason) {}
