package se.budkavle.bot.feature.privacy;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code RetentionTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class RetentionOnPostgresTest extends RetentionTest {}
