package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code NoticeByMailTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class NoticeByMailOnPostgresTest extends NoticeByMailTest {}
