package se.budkavle.bot.feature.poll;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code PollTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class PollOnPostgresTest extends PollTest {}
