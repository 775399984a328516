package se.budkavle.bot.atonce;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ThreeAtOnceTest} on PostgreSQL. */
@OnPostgres
class ThreeAtOnceOnPostgresTest extends ThreeAtOnceTest {}
