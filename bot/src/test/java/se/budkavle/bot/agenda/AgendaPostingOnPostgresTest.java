package se.budkavle.bot.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class AgendaPostingOnPostgresTest extends AgendaPostingTest { }
