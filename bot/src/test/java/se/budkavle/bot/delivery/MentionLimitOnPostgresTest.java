package se.budkavle.bot.delivery;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class MentionLimitOnPostgresTest extends MentionLimitTest { }
