package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code NoticeByMailTest} on PostgreSQL. */
@OnPostgres
class NoticeByMailOnPostgresTest extends NoticeByMailTest {}
