package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code SeveralAtOnceTest} on PostgreSQL. */
@OnPostgres
class SeveralAtOnceOnPostgresTest extends SeveralAtOnceTest {}
