package se.budkavle.bot.feature.office;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code JoinNetworkTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class JoinNetworkOnPostgresTest extends JoinNetworkTest {}
