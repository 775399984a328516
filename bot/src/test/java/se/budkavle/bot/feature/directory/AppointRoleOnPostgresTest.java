package se.budkavle.bot.feature.directory;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AppointRoleOnPostgresTest extends AppointRoleTest { }
