package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code SeveralAtOnceTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class SeveralAtOnceOnPostgresTest extends SeveralAtOnceTest {}
