package se.budkavle.bot.feature.decision;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code DecisionSearchTest} on PostgreSQL. */
@OnPostgres
class DecisionSearchOnPostgresTest extends DecisionSearchTest {}
