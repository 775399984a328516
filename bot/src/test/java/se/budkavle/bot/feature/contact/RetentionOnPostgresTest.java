package se.budkavle.bot.feature.contact;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code RetentionTest} on PostgreSQL. */
@OnPostgres
class RetentionOnPostgresTest extends RetentionTest {}
