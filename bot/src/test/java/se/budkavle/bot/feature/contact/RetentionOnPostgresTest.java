package se.budkavle.bot.feature.contact;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code RetentionTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class RetentionOnPostgresTest extends RetentionTest {}
