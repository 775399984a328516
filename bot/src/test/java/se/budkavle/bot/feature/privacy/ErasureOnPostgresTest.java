package se.budkavle.bot.feature.privacy;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ErasureTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class ErasureOnPostgresTest extends ErasureTest {}
