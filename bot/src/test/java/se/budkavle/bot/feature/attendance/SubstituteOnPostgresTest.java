package se.budkavle.bot.feature.attendance;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code SubstituteTest} on PostgreSQL. */
@OnPostgres
class SubstituteOnPostgresTest extends SubstituteTest {}
