package se.budkavle.bot.feature.round;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ErasedRespondentTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class ErasedRespondentOnPostgresTest extends ErasedRespondentTest {}
