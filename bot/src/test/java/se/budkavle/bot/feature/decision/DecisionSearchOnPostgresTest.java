package se.budkavle.bot.feature.decision;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code DecisionSearchTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class DecisionSearchOnPostgresTest extends DecisionSearchTest {}
