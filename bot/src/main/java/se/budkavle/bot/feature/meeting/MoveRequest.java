package se.budkavle.bot.feature.meeting;

import java.time.Instant;

/** A request to move a meeting to another time, stored until the user confirms it. */
record MoveRequest(String meetingId, Instant startsAt, Instant endsAt) {}
