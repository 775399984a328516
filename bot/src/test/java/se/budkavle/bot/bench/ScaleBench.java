package se.budkavle.bot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.Routines;
import se.budkavle.bot.testing.ManyNetworks;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;

/**
 * Measures commands, autocomplete and background jobs on a very large database: 1,000,000 queued messages, 100,000
 * people in 100 networks, 3,000 meetings and a status round with 10,000 questions.
 */
@Tag("bench")
class ScaleBench {

    private static final int MESSAGES = Integer.getInteger("bench.messages", 1_000_000);
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int NETWORKS = 100;
    private static final int MEETINGS = 3_000;
    private static final int QUESTIONS = 10_000;
    private static final int RUNS = 5;
    /** The seconds by which the clock advances between two ticks of the background jobs. */
    private static final int SECONDS_A_TICK = 1;

    private static final String NUMBERS =
            "with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ?) ";

    /**
     * A subquery that selects a network for the row number {@code n}. The subquery takes the networks in turn, so that
     * all networks get equally many rows.
     */
    private static final String NETWORK = "(select id from (select id, row_number() over (order by id) - 1 as place"
            + " from network) where place = n % (select count(*) from network))";

    private final Workplace work = Workplace.fresh();
    private final JdbcTemplate jdbc = work.get(JdbcTemplate.class);
    private final List<String> rows = new ArrayList<>();

    @Test
    void commandsAndBackgroundJobsAreMeasuredOnAVeryLargeDatabase() {
        measureAll("as in tests");
        new TransactionTemplate(work.get(PlatformTransactionManager.class)).executeWithoutResult(any -> fill());
        work.as("Förvaltare")
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        for (int tick = 0; tick < 10; tick++) {
            work.tick();
        }
        measureAll("very large");
        rows.forEach(System.out::println);
    }

    private void measureAll(String size) {
        var administrator = work.as("Förvaltare");
        for (var command : List.of("network list", "help", "meeting list", "mine", "plan show", "audit")) {
            measure(size, "/" + command, () -> administrator.runs(command));
        }
        measure(
                size,
                "/round show network",
                () -> administrator.runs("round show", Map.of("network", "hallbarhetsradet")));
        measure(size, "/network show", () -> administrator.runs("network show", Map.of("network", "hallbarhetsradet")));
        measure(size, "/budkavle doctor", () -> administrator.runs("budkavle doctor"));
        measure(size, "autocomplete of a meeting", () -> administrator.isSuggested("meeting move", "meeting", "håll"));
        for (var routine : work.get(Routines.class).names()) {
            measure(size, "job " + routine, () -> {
                work.clock().forward(Duration.ofMinutes(61));
                work.get(Routines.class).tick(routine);
            });
        }
        work.clock().forward(Duration.ofSeconds(10));
        work.tick();
        long before = System.nanoTime();
        int ticks = 60;
        for (int tick = 0; tick < ticks; tick++) {
            work.clock().forward(Duration.ofSeconds(SECONDS_A_TICK));
            work.get(Routines.class).tick();
        }
        double share = (System.nanoTime() - before) / 1e9 / (ticks * SECONDS_A_TICK);
        rows.add(String.format(Locale.ROOT, "%-14s %-34s %10.2f %% of a core", size, "idle", 100 * share));
    }

    private void measure(String size, String what, Runnable action) {
        var millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long before = System.nanoTime();
            action.run();
            millis[run] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        rows.add(String.format(
                Locale.ROOT, "%-14s %-34s %10.1f ms (longest %.1f)", size, what, millis[RUNS / 2], millis[RUNS - 1]));
    }

    private void fill() {
        long now = MovableClock.START.toEpochMilli();
        // No meeting notice is due during the measurements.
        long firstMeeting = now + Duration.ofDays(60).toMillis();
        ManyNetworks.add(work, NETWORKS);
        jdbc.update(
                NUMBERS + "insert into person (id, name, organisation_id, account_id, created_at, version)"
                        + " select 'P' || n, 'Ledamot ' || n, 'timra', cast(1000000 + n as text), ?, 0 from numbers",
                PEOPLE,
                now);
        jdbc.update(
                NUMBERS
                        + "insert into membership (id, network_id, person_id, organisation_id, role, faction, since,"
                        + " until, state, created_at, version) select 'M' || n, " + NETWORK
                        + ", 'P' || n, 'timra', 'MEMBER', 'NONE',"
                        + " '2026-01-01', case when n % 4 = 0 then '2028-12-31' end, 'CONFIRMED', ?, 0 from numbers",
                PEOPLE,
                now);
        jdbc.update(
                NUMBERS
                        + "insert into meeting (id, network_id, title, starts_at, ends_at, form, place, sequence,"
                        + " created_at, changed_at, version, kind) select 'X' || n, " + NETWORK
                        + ", 'Möte ' || n, ? + n * 10800000,"
                        + " ? + n * 10800000 + 3600000, 'PHYSICAL', 'Sal', 0, ?, ?, 0, 'MEETING' from numbers",
                MEETINGS,
                firstMeeting,
                firstMeeting,
                now,
                now);
        jdbc.update("insert into plan (id, year, title, version) select '2026', 2026, 'Plan', 0"
                + " where not exists (select 1 from plan where id = '2026')");
        jdbc.update("insert into goal (id, plan_id, area_id, code, title, position, version)"
                + " values ('G', '2026', 'miljo', 'G1', 'Mål', 90, 0)");
        jdbc.update(
                NUMBERS
                        + "insert into activity (id, plan_id, goal_id, network_id, code, kind, title, asked, assigned,"
                        + " position, version, network_chosen) select 'A' || n, '2026', 'G', " + NETWORK
                        + ", 'G1.' || n, 'ACTIVITY',"
                        + " 'Aktivitet ' || n, 'RESPONSIBLE', false, n, 0, false from numbers",
                QUESTIONS);
        jdbc.update(
                NUMBERS
                        + "insert into delivery (id, matter, composer, subject, due_at, created_at, attempts, state,"
                        + " version, lane, failures, touched, shown) select 'D' || n, 'bench:' || n, 'meeting.notice',"
                        + " 'S' || n, ? + n * 1000, ?, 0, 'WAITING', 0, 'CHANNEL:' || (900000 + n % 30000), 0, 0, 0"
                        + " from numbers",
                MESSAGES,
                now + Duration.ofDays(30).toMillis(),
                now);
    }
}
