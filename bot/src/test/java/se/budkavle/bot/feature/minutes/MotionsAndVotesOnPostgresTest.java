package se.budkavle.bot.feature.minutes;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code MotionsAndVotesTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class MotionsAndVotesOnPostgresTest extends MotionsAndVotesTest {}
