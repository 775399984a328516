package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code MeetingTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class MeetingOnPostgresTest extends MeetingTest {}
