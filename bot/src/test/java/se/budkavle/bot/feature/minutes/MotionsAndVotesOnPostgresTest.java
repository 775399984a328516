package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code MotionsAndVotesTest} on PostgreSQL. */
@OnPostgres
class MotionsAndVotesOnPostgresTest extends MotionsAndVotesTest {}
