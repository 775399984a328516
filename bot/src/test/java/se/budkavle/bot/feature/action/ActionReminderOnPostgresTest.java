package se.budkavle.bot.feature.action;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ActionReminderTest} on PostgreSQL. */
@OnPostgres
class ActionReminderOnPostgresTest extends ActionReminderTest {}
