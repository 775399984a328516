package se.budkavle.bot.feature.document;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code DocumentTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class DocumentOnPostgresTest extends DocumentTest {}
