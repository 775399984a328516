package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AgendaPostWriterOnPostgresTest extends AgendaPostWriterTest { }
