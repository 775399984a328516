package se.budkavle.bot.feature.outbox;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code OutboxTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class OutboxOnPostgresTest extends OutboxTest {}
