package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code DelegationTest} on PostgreSQL. */
@OnPostgres
class DelegationOnPostgresTest extends DelegationTest {}
