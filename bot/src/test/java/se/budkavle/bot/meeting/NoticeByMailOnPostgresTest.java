package se.budkavle.bot.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class NoticeByMailOnPostgresTest extends NoticeByMailTest { }
