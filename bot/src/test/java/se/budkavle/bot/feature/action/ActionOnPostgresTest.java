package se.budkavle.bot.feature.action;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ActionTest} on PostgreSQL. */
@OnPostgres
class ActionOnPostgresTest extends ActionTest {}
