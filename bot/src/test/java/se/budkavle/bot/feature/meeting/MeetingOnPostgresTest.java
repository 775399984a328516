package se.budkavle.bot.feature.meeting;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class MeetingOnPostgresTest extends MeetingTest { }
