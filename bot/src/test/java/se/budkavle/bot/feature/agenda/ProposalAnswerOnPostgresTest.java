package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ProposalAnswerTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class ProposalAnswerOnPostgresTest extends ProposalAnswerTest {}
