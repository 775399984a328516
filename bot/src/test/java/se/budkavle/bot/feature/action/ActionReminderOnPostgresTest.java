package se.budkavle.bot.feature.action;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ActionReminderTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class ActionReminderOnPostgresTest extends ActionReminderTest {}
