package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests on PostgreSQL. */
@OnPostgres
class EventOnPostgresTest extends EventTest {}
