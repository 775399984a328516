package se.budkavle.bot.feature.privacy;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code MyDataTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class MyDataOnPostgresTest extends MyDataTest {}
