package se.budkavle.bot.feature.privacy;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code MyDataTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class MyDataOnPostgresTest extends MyDataTest {}
