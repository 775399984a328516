package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ItemPathTest} on PostgreSQL. */
@OnPostgres
class ItemPathOnPostgresTest extends ItemPathTest {}
