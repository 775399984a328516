package se.budkavle.bot.feature.action;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ActionTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class ActionOnPostgresTest extends ActionTest {}
