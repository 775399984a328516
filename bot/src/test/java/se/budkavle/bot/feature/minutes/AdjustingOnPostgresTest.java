package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code AdjustingTest} on PostgreSQL. */
@OnPostgres
class AdjustingOnPostgresTest extends AdjustingTest {}
