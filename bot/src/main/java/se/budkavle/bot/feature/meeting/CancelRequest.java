package se.budkavle.bot.feature.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A request to cancel a meeting, stored until the user confirms it.
 *
 * @param reason the reason in the user's words; null if the user entered none
 */
record CancelRequest(String meetingId, @Nullable String reason) {}
