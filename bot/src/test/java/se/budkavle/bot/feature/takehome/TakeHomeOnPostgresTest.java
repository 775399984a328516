package se.budkavle.bot.feature.takehome;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code TakeHomeTest} on PostgreSQL. */
@OnPostgres
class TakeHomeOnPostgresTest extends TakeHomeTest {}
