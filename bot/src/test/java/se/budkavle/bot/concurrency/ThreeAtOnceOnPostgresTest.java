package se.budkavle.bot.concurrency;

import java.util.stream.Stream;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the same tests as {@code ThreeAtOnceTest}, but on a PostgreSQL database instead of SQLite. */
@OnPostgres
class ThreeAtOnceOnPostgresTest extends ThreeAtOnceTest {

    /**
     * Returns all sample uses except the backup command. The bot makes no backups of PostgreSQL, so the command would
     * store nothing.
     */
    @Override
    Stream<Act> acts() {
        return super.acts().filter(act -> !act.name().equals("budkavle backup"));
    }
}
