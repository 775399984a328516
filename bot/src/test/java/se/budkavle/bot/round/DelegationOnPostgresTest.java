package se.budkavle.bot.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests on PostgreSQL. */
@OnPostgres
class DelegationOnPostgresTest extends DelegationTest { }
