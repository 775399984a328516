package se.budkavle.bot.concurrency;

import java.util.stream.Stream;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ThreeAtOnceContract} on a PostgreSQL database, which runs transactions side by side. */
@OnPostgres
class ThreeAtOnceOnPostgresTest extends ThreeAtOnceContract {

    /**
     * Returns all sample uses except the backup command. The bot makes no backups of PostgreSQL, so the command would
     * store nothing.
     */
    @Override
    Stream<Act> acts() {
        return super.acts().filter(act -> !act.name().equals("budkavle backup"));
    }
}
