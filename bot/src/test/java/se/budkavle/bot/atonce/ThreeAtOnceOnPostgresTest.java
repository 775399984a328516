package se.budkavle.bot.atonce;

import java.util.stream.Stream;
import se.budkavle.bot.testing.OnPostgres;

/** Runs the tests of {@code ThreeAtOnceTest} on PostgreSQL. */
@OnPostgres
class ThreeAtOnceOnPostgresTest extends ThreeAtOnceTest {

    /** Leaves out the backup, because the bot makes none of PostgreSQL and so stores nothing. */
    @Override
    Stream<Act> acts() {
        return super.acts().filter(act -> !act.name().equals("budkavle backup"));
    }
}
