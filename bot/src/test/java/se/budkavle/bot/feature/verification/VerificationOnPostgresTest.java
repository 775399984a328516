package se.budkavle.bot.feature.verification;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code VerificationTest} that depend on the database, on PostgreSQL instead of SQLite. */
@OnPostgres
class VerificationOnPostgresTest extends VerificationTest {}
