package se.budkavle.bot.feature.arena;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ArenaTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class ArenaOnPostgresTest extends ArenaTest {}
