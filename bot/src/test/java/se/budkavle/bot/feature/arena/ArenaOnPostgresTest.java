package se.budkavle.bot.feature.arena;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ArenaTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class ArenaOnPostgresTest extends ArenaTest {}
