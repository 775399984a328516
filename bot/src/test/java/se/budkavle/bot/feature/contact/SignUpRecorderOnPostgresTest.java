package se.budkavle.bot.feature.contact;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code SignUpRecorderTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class SignUpRecorderOnPostgresTest extends SignUpRecorderTest {}
