package se.budkavle.bot.feature.poll;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class PollOnPostgresTest extends PollTest { }
