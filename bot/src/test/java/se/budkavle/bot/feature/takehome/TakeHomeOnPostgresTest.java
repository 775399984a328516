package se.budkavle.bot.feature.takehome;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code TakeHomeTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class TakeHomeOnPostgresTest extends TakeHomeTest {}
