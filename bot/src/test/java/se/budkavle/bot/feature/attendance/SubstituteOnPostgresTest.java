package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class SubstituteOnPostgresTest extends SubstituteTest { }
