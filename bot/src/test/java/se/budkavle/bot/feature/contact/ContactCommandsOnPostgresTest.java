package se.budkavle.bot.feature.contact;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ContactCommandsTest} on PostgreSQL instead of SQLite. */
@OnPostgres
class ContactCommandsOnPostgresTest extends ContactCommandsTest {}
