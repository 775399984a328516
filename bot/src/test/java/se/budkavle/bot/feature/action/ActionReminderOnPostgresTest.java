package se.budkavle.bot.feature.action;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ActionReminderTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class ActionReminderOnPostgresTest extends ActionReminderTest {}
