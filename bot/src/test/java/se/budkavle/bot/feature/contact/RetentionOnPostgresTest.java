package se.budkavle.bot.feature.contact;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class RetentionOnPostgresTest extends RetentionTest { }
