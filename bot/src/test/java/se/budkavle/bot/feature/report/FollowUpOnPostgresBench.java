package se.budkavle.bot.feature.report;

import se.budkavle.bot.testing.OnPostgres;

/** Runs {@code FollowUpBench} on PostgreSQL instead of SQLite. */
@OnPostgres
class FollowUpOnPostgresBench extends FollowUpBench {}
