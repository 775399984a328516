package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code FormalMinutesTest} on PostgreSQL. */
@OnPostgres
class FormalMinutesOnPostgresTest extends FormalMinutesTest {}
