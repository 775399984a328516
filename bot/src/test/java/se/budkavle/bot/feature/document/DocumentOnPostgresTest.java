package se.budkavle.bot.feature.document;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code DocumentTest} on PostgreSQL. */
@OnPostgres
class DocumentOnPostgresTest extends DocumentTest {}
