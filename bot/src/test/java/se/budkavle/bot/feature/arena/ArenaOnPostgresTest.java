package se.budkavle.bot.feature.arena;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ArenaTest} on PostgreSQL. */
@OnPostgres
class ArenaOnPostgresTest extends ArenaTest {}
