package se.budkavle.bot.feature.office;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests on PostgreSQL. */
@OnPostgres
class JoinNetworkOnPostgresTest extends JoinNetworkTest {}
