package se.budkavle.bot.feature.round;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code DelegationTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class DelegationOnPostgresTest extends DelegationTest {}
