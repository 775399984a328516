package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code RoundByMailTest} on PostgreSQL. */
@OnPostgres
class RoundByMailOnPostgresTest extends RoundByMailTest {}
