package se.budkavle.bot.feature.poll;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code PollTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class PollOnPostgresTest extends PollTest {}
