package se.budkavle.bot.feature.takehome;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code TakeHomeRequestTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class TakeHomeRequestOnPostgresTest extends TakeHomeRequestTest {}
