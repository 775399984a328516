package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code MinutesTest} on PostgreSQL. */
@OnPostgres
class MinutesOnPostgresTest extends MinutesTest {}
