package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code SubstituteTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class SubstituteOnPostgresTest extends SubstituteTest {}
