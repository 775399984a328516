package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code HelpTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class HelpOnPostgresTest extends HelpTest {}
