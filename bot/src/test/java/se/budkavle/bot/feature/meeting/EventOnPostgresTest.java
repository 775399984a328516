package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code EventTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class EventOnPostgresTest extends EventTest {}
