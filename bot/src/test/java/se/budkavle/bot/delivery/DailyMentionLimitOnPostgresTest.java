package se.budkavle.bot.delivery;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code DailyMentionLimitTest} on PostgreSQL. */
@OnPostgres
class DailyMentionLimitOnPostgresTest extends DailyMentionLimitTest {}
