package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code MeetingTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class MeetingOnPostgresTest extends MeetingTest {}
