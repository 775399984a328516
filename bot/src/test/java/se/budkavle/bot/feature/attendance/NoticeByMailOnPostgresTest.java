package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code NoticeByMailTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class NoticeByMailOnPostgresTest extends NoticeByMailTest {}
