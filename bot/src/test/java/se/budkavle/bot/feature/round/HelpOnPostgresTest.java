package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code HelpTest} on PostgreSQL. */
@OnPostgres
class HelpOnPostgresTest extends HelpTest {}
