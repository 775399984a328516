package se.budkavle.bot.feature.action;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ActionTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class ActionOnPostgresTest extends ActionTest {}
