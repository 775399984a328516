package se.budkavle.bot.feature.decision;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code DecisionSearchTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class DecisionSearchOnPostgresTest extends DecisionSearchTest {}
