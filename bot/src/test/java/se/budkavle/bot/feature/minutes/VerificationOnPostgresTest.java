package se.budkavle.bot.feature.minutes;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code VerificationTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class VerificationOnPostgresTest extends VerificationTest {}
