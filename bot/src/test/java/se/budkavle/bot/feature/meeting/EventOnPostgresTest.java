package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code EventTest} on PostgreSQL. */
@OnPostgres
class EventOnPostgresTest extends EventTest {}
