package se.budkavle.bot.feature.meeting;

import java.time.Instant;

/** The time that someone asks a meeting to be moved to. */
record MoveRequest(String meetingId, Instant startsAt, Instant endsAt) { }
