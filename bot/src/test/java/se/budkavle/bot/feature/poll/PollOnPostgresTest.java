package se.budkavle.bot.feature.poll;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code PollTest} on PostgreSQL. */
@OnPostgres
class PollOnPostgresTest extends PollTest {}
