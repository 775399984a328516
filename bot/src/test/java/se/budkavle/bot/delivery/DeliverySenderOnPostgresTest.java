package se.budkavle.bot.delivery;

import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code DeliverySenderTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class DeliverySenderOnPostgresTest extends DeliverySenderTest {}
