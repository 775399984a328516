package se.budkavle.bot.feature.contact;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ContactCommandsTest} on PostgreSQL instead of SQLite. */
@OnPostgres
@Tag("thorough")
class ContactCommandsOnPostgresTest extends ContactCommandsTest {}
