package se.budkavle.bot.delivery;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests on PostgreSQL. */
@OnPostgres
class DailyMentionLimitOnPostgresTest extends DailyMentionLimitTest {}
