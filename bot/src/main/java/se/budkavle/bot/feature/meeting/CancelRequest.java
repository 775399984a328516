package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A command to cancel a meeting, stored until the caller confirms it.
 *
 * @param reason the reason in the caller's words; null if none is given
 */
record CancelRequest(String meetingId, @Nullable String reason) {}
