package se.budkavle.bot.feature.document;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code DocumentTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class DocumentOnPostgresTest extends DocumentTest {}
