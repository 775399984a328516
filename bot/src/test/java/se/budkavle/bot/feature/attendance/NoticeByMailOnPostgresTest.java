package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests on PostgreSQL. */
@OnPostgres
class NoticeByMailOnPostgresTest extends NoticeByMailTest {}
