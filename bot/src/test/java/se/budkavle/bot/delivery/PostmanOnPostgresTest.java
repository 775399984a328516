package se.budkavle.bot.delivery;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code PostmanTest} on PostgreSQL. */
@OnPostgres
class PostmanOnPostgresTest extends PostmanTest {}
