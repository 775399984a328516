package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ErasedRespondentTest} on PostgreSQL. */
@OnPostgres
class ErasedRespondentOnPostgresTest extends ErasedRespondentTest {}
