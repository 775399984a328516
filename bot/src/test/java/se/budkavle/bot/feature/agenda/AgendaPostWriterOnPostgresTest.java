package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code AgendaPostWriterTest} on PostgreSQL. */
@OnPostgres
class AgendaPostWriterOnPostgresTest extends AgendaPostWriterTest {}
