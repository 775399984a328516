package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Benchmark of the index that finds the latest posted version of an agenda. The benchmark runs 120 queries on a table
 * of 30,000 queued messages, with and without the index.
 */
@Tag("bench")
class PostedVersionBench {

    private static final int DELIVERIES = 30_000;
    private static final int MEETINGS = 3_000;
    private static final int LOOK_UPS = 120;

    @Test
    void theIndexMakesTheQueryMoreThanFiveTimesFasterOnSqlite(@TempDir Path folder) {
        assertThat(ratio("SQLite", Databases.sqlite(folder))).isGreaterThan(5);
    }

    @Test
    void theSpeedOfTheQueryWithAndWithoutTheIndexIsPrintedOnPostgres() {
        // The ratio is printed and not asserted, because PostgreSQL reads the few thousand rows of this table just as
        // fast without the index.
        ratio("PostgreSQL", Databases.postgres());
    }

    private static double ratio(String name, Database database) {
        try (var storage = OpenStorage.on(database)) {
            var jdbc = storage.get(JdbcTemplate.class);
            storage.transaction().executeWithoutResult(status -> fill(jdbc));
            jdbc.execute("analyze");
            if (database.isSqlite()) {
                // Deletes the stored statistics of "analyze". With these statistics, SQLite would choose another query
                // plan than for the bot, which never runs "analyze".
                jdbc.execute("delete from sqlite_stat1");
                jdbc.execute("analyze sqlite_schema");
            }
            double with = millis(storage);
            jdbc.execute("drop index agenda_edition_meeting");
            double without = millis(storage);
            System.out.printf(
                    Locale.ROOT,
                    "%d look-ups on %s: with the index %.0f ms, without %.0f ms: %.0f times%n",
                    LOOK_UPS,
                    name,
                    with,
                    without,
                    without / with);
            return without / with;
        }
    }

    private static double millis(OpenStorage storage) {
        var editions = storage.get(PostedVersions.class);
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < 5; turn++) {
            long from = System.nanoTime();
            for (int meeting = 0; meeting < LOOK_UPS; meeting++) {
                editions.lastSent("m" + meeting);
            }
            best = Math.min(best, (System.nanoTime() - from) / 1e6);
        }
        return best;
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("insert into area values ('a', 'A', 'A', 'A', 0, 1)");
        jdbc.update(
                "insert into network (id, title, area_id, kind, shows_missing, closed, version)"
                        + " values ('n', 'N', 'a', 'MIXED', ?, ?, 1)",
                false,
                false);
        var meetings = new ArrayList<Object[]>();
        for (int i = 0; i < MEETINGS; i++) {
            meetings.add(new Object[] {"m" + i, (long) i, i + 1L});
        }
        jdbc.batchUpdate(
                "insert into meeting (id, network_id, title, starts_at, ends_at, form, sequence, created_at,"
                        + " changed_at, version) values (?, 'n', 'M', ?, ?, 'DIGITAL', 0, 0, 0, 1)",
                meetings);
        var deliveries = new ArrayList<Object[]>();
        var editions = new ArrayList<Object[]>();
        for (int i = 0; i < DELIVERIES; i++) {
            deliveries.add(new Object[] {"d" + i, "k" + i, "m" + i % MEETINGS, (long) i});
            if (i % 10 == 0) {
                editions.add(new Object[] {"d" + i, "m" + i / 10});
            }
        }
        jdbc.batchUpdate(
                "insert into delivery (id, matter, composer, subject, due_at, created_at, attempts, state,"
                        + " finished_at, version) values (?, ?, 'agenda.post', ?, 0, 0, 1, 'SENT', ?, 1)",
                deliveries);
        jdbc.batchUpdate("insert into agenda_edition values (?, ?, 'x', 0, 1)", editions);
    }
}
