package se.budkavle.bot.feature.privacy;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ErasureTest} on PostgreSQL. */
@OnPostgres
class ErasureOnPostgresTest extends ErasureTest {}
