package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class RoundByMailOnPostgresTest extends RoundByMailTest { }
