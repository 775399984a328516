package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ProposalAnswerTest} on PostgreSQL. */
@OnPostgres
class ProposalAnswerOnPostgresTest extends ProposalAnswerTest {}
