package se.budkavle.bot.feature.privacy;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code RetentionTest} on PostgreSQL. */
@OnPostgres
class RetentionOnPostgresTest extends RetentionTest {}
