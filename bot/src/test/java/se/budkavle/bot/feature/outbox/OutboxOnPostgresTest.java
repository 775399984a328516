package se.budkavle.bot.feature.outbox;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code OutboxTest} on PostgreSQL. */
@OnPostgres
class OutboxOnPostgresTest extends OutboxTest {}
