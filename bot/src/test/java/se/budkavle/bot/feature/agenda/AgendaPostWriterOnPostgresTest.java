package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code AgendaPostWriterTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class AgendaPostWriterOnPostgresTest extends AgendaPostWriterTest {}
