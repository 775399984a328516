package se.budkavle.bot.feature.meeting;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code EventTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class EventOnPostgresTest extends EventTest {}
