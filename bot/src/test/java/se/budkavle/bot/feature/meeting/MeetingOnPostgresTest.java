package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code MeetingTest} on PostgreSQL. */
@OnPostgres
class MeetingOnPostgresTest extends MeetingTest {}
