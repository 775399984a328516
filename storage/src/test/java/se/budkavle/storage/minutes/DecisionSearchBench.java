package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.minutes.DecisionSearch.Criteria;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.SearchWord;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Benchmark of the search of decisions. The benchmark searches 100,000 decisions of 40 networks for rare and common
 * words, and prints the median time of each search.
 */
@Tag("bench")
class DecisionSearchBench {

    private static final int DECISIONS = 100_000;
    private static final int NETWORKS = 40;
    private static final int TIMES = 21;
    private static final double MOST_MILLIS = 50;

    /**
     * The searches of the benchmark. The ending of each search word names the share of decisions that contain the word.
     */
    private static final List<String> SEARCHES =
            List.of("", "ovanligt", "hundradel", "hundradel tiondel", "tiondel", "alltid");

    private static final String[] WORDS = {
        "kommunen",
        "bidrag",
        "väg",
        "skola",
        "avtal",
        "budget",
        "förbundet",
        "miljö",
        "vatten",
        "energi",
        "rapport",
        "remiss",
        "möte",
        "ordförande",
        "förslag",
        "tidplan",
        "kostnad",
        "upphandling",
        "samverkan",
        "uppföljning"
    };

    @Test
    void theTimeOfEachDecisionSearchIsMeasuredOnSqlite(@TempDir Path folder) {
        search("SQLite", Databases.sqlite(folder));
    }

    @Test
    void theTimeOfEachDecisionSearchIsMeasuredOnPostgres() {
        search("PostgreSQL", Databases.postgres());
    }

    private static void search(String name, Database database) {
        try (var storage = OpenStorage.on(database)) {
            var jdbc = storage.get(JdbcTemplate.class);
            storage.transaction().executeWithoutResult(status -> fill(jdbc));
            if (!database.isSqlite()) {
                jdbc.execute("vacuum analyze decision");
            }
            var search = new DecisionSearch(jdbc, storage.get(DecisionTextIndex.class));
            double slowest = 0;
            for (var typed : SEARCHES) {
                var times = new double[TIMES];
                int found = 0;
                for (int turn = 0; turn < TIMES; turn++) {
                    long from = System.nanoTime();
                    found = storage.readOnlyTransaction()
                            .execute(
                                    status -> search.search(criteria(typed), 26).size());
                    times[turn] = (System.nanoTime() - from) / 1e6;
                }
                Arrays.sort(times);
                System.out.printf(
                        Locale.ROOT,
                        "Search of %d decisions on %s for \"%s\": %d shown, median %.1f ms, slowest %.1f ms%n",
                        DECISIONS,
                        name,
                        typed,
                        found,
                        times[TIMES / 2],
                        times[TIMES - 1]);
                assertThat(found).isGreaterThanOrEqualTo(10);
                slowest = Math.max(slowest, times[TIMES / 2]);
            }
            assertThat(slowest).as(name).isLessThan(MOST_MILLIS);
        }
    }

    private static Criteria criteria(String typed) {
        var networks = new ArrayList<String>();
        for (int i = 0; i < NETWORKS; i++) {
            networks.add("n" + i);
        }
        return new Criteria(SearchWord.in(typed), networks, null, null, null, null);
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("insert into area values ('a', 'A', 'A', 'A', 0, 1)");
        jdbc.update("insert into person (id, name, created_at, version) values ('kim', 'Kim', 0, 1)");
        for (int i = 0; i < NETWORKS; i++) {
            jdbc.update(
                    "insert into network (id, title, area_id, kind, shows_missing, closed, version)"
                            + " values (?, 'N', 'a', 'MIXED', ?, ?, 1)",
                    "n" + i,
                    false,
                    false);
            jdbc.update(
                    "insert into meeting (id, network_id, title, starts_at, ends_at, form, sequence, created_at,"
                            + " changed_at, version) values (?, ?, 'M', 0, 1, 'DIGITAL', 0, 0, 0, 1)",
                    "m" + i,
                    "n" + i);
            jdbc.update(
                    "insert into minutes (meeting_id, started_by, started_at, edition, version)"
                            + " values (?, 'kim', 0, 1, 1)",
                    "m" + i);
        }
        var random = new Random(1);
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < DECISIONS; i++) {
            var text = new StringBuilder("Alltid beslutas");
            for (int word = 0; word < 40; word++) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(i % 10_000 == 0 ? " ovanligt" : "")
                    .append(i % 100 == 0 ? " hundradelen" : "")
                    .append(i % 10 == 3 || i % 1000 == 0 ? " tiondelen" : "");
            int network = i % NETWORKS;
            int number = i / NETWORKS;
            rows.add(new Object[] {
                "d" + i, "n" + network, "m" + network, text.toString(), 2000 + number / 100, number % 100 + 1
            });
        }
        jdbc.batchUpdate(
                "insert into decision (id, network_id, meeting_id, text, year, number, written_by, written_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 'kim', 0, 1)",
                rows);
        // Every tenth decision replaces an earlier one of its network.
        jdbc.update("update decision set effect = 'REPLACES', earlier_id = 'd' || (cast(substr(id, 2) as integer) - "
                + NETWORKS + ") where id like '%7' and cast(substr(id, 2) as integer) >= " + NETWORKS);
    }
}
