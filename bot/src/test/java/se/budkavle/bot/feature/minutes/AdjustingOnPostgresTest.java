package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code AdjustingTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class AdjustingOnPostgresTest extends AdjustingTest {}
