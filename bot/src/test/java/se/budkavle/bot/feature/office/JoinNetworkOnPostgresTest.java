package se.budkavle.bot.feature.office;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code JoinNetworkTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class JoinNetworkOnPostgresTest extends JoinNetworkTest {}
