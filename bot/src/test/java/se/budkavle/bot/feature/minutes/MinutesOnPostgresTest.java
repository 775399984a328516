package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code MinutesTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class MinutesOnPostgresTest extends MinutesTest {}
