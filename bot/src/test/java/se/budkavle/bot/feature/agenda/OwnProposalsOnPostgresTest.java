package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code OwnProposalsTest} on PostgreSQL. */
@OnPostgres
class OwnProposalsOnPostgresTest extends OwnProposalsTest {}
