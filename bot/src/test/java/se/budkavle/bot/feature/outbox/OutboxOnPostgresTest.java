package se.budkavle.bot.feature.outbox;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code OutboxTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class OutboxOnPostgresTest extends OutboxTest {}
