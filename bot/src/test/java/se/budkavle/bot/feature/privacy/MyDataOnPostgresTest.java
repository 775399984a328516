package se.budkavle.bot.feature.privacy;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code MyDataTest} on PostgreSQL. */
@OnPostgres
class MyDataOnPostgresTest extends MyDataTest {}
