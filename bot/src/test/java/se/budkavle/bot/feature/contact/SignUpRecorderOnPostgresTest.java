package se.budkavle.bot.feature.contact;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code SignUpRecorderTest} on PostgreSQL. */
@OnPostgres
class SignUpRecorderOnPostgresTest extends SignUpRecorderTest {}
