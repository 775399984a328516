package se.budkavle.bot.feature.agenda;

import org.junit.jupiter.api.Tag;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code OwnProposalsMessageTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
@Tag("thorough")
class OwnProposalsMessageOnPostgresTest extends OwnProposalsMessageTest {}
