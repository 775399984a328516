package se.budkavle.bot.feature.office;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code JoinNetworkTest} on PostgreSQL. */
@OnPostgres
class JoinNetworkOnPostgresTest extends JoinNetworkTest {}
