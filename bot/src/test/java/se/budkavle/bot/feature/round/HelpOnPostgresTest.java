package se.budkavle.bot.feature.round;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code HelpTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class HelpOnPostgresTest extends HelpTest {}
