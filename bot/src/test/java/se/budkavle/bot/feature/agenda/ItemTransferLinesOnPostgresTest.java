package se.budkavle.bot.feature.agenda;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ItemTransferLinesTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class ItemTransferLinesOnPostgresTest extends ItemTransferLinesTest {}
