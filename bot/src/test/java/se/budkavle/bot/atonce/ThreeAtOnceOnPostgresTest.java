package se.budkavle.bot.atonce;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class ThreeAtOnceOnPostgresTest extends ThreeAtOnceTest {}
