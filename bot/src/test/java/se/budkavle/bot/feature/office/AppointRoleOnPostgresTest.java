package se.budkavle.bot.feature.office;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code AppointRoleTest} on PostgreSQL. */
@OnPostgres
class AppointRoleOnPostgresTest extends AppointRoleTest {}
