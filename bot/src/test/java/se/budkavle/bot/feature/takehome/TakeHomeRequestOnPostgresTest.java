package se.budkavle.bot.feature.takehome;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code TakeHomeRequestTest} on PostgreSQL. */
@OnPostgres
class TakeHomeRequestOnPostgresTest extends TakeHomeRequestTest {}
