package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code RoundTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class RoundOnPostgresTest extends RoundTest {}
