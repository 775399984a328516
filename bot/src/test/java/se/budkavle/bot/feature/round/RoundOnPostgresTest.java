package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code RoundTest} on PostgreSQL. */
@OnPostgres
class RoundOnPostgresTest extends RoundTest {}
