package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code SubstituteTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class SubstituteOnPostgresTest extends SubstituteTest {}
