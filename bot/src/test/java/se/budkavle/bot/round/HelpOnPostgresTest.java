package se.budkavle.bot.round;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class HelpOnPostgresTest extends HelpTest { }
