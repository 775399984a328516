package se.budkavle.bot.feature.meeting;

import java.time.Instant;

/** A stored request to move a meeting to another time, which waits for confirmation. */
record MoveRequest(String meetingId, Instant startsAt, Instant endsAt) {}
