package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.Rounds;

/**
 * Benchmarks the follow-up, its page and the board paper after 30 status rounds with up to 10,000 answers each, on
 * SQLite.
 */
@Tag("bench")
class FollowUpBench {

    private static final int ROUNDS = 30;
    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int TIMES = 5;
    private static final int TIMES_OF_PAPER = 3;

    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/followup/[\\w-]+)");
    private static final String NUMBERS =
            "with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ?) ";
    private static final String NETWORK =
            "case n % 3 when 0 then 'hallbarhetsradet' when 1 then 'hallbar-energi' else 'socialchefer' end";

    @Test
    void theTimesOfTheFollowUpAndTheBoardPaperAfterThirtyRoundsAreMeasured() {
        for (int size : SIZES) {
            var median = measure(size);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d rounds x %,6d answers: /followup %6.0f ms, of a past day %6.0f ms, page %6.0f ms,"
                            + " page of a network %6.0f ms, board paper %6.0f ms%n",
                    getClass().getSimpleName(),
                    ROUNDS,
                    size,
                    median[0],
                    median[1],
                    median[2],
                    median[3],
                    median[4]);
        }
    }

    private static double[] measure(int size) {
        var work = Workplace.fresh();
        var transaction = new TransactionTemplate(work.get(PlatformTransactionManager.class));
        transaction.executeWithoutResult(any -> plan(work, size));
        for (int number = 0; number < ROUNDS; number++) {
            int round = number;
            transaction.executeWithoutResult(any -> round(work, round, size));
        }
        var reader = work.as("Socialchef Timrå");
        var day = MovableClock.START.minus(Duration.ofDays(200)).toString().substring(0, 10);
        try (var web = RunningWeb.of(work)) {
            var page = LINK.matcher(reader.runs("followup").says())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            return new double[] {
                millis(TIMES, () -> answered(reader.runs("followup"), size)),
                millis(TIMES, () -> answered(reader.runs("followup", Map.of("date", day)), size)),
                millis(TIMES, () -> opened(web, page)),
                millis(TIMES, () -> opened(web, page + "?network=socialchefer")),
                millis(
                        TIMES_OF_PAPER,
                        () -> assertThat(work.as("Förvaltare")
                                        .runs("report board")
                                        .reply()
                                        .attachments())
                                .hasSize(2))
            };
        }
    }

    private static void answered(BotReply reply, int size) {
        assertThat(reply.says()).contains("bättre", String.format(Locale.forLanguageTag("sv"), "av %,d svar", size));
    }

    private static void opened(RunningWeb web, String path) {
        assertThat(RunningWeb.text(web.get(path))).contains("bättre");
    }

    private static void plan(Workplace work, int size) {
        work.get(Plans.class).save(Plan.of(2026, "Plan"));
        IntStream.range(0, size / 50)
                .forEach(i -> work.get(Goals.class).save(Goal.of("2026", "miljo", "M" + i, null, "Mål " + i, i)));
        work.get(JdbcTemplate.class)
                .update(
                        NUMBERS + "insert into activity (id, plan_id, goal_id, network_id, code, kind, title, asked,"
                                + " assigned, position, version, network_chosen) select '2026-' || n, '2026',"
                                + " '2026-M' || (n % " + size / 50 + "), " + NETWORK + ", 'M.' || n, 'ACTIVITY',"
                                + " 'Aktivitet ' || n, 'RESPONSIBLE', false, n, 0, false from numbers",
                        size);
    }

    /** Stores a closed status round whose answers differ from round to round, a third of them with long texts. */
    private static void round(Workplace work, int number, int size) {
        var opened = MovableClock.START.minus(Duration.ofDays(40L * (ROUNDS - number)));
        var by = work.get(People.class).findByAccountId("9001").orElseThrow().id();
        var due = opened.plus(Duration.ofDays(14));
        var period =
                "T" + (number % 3 + 1) + " " + opened.atZone(ZoneOffset.UTC).getYear();
        var round = work.get(Rounds.class)
                .save(Round.open("2026", period, due, due, "101", by, opened).close(due));
        var at = due.minus(Duration.ofDays(1)).toEpochMilli();
        var state = "case (n + " + number + ") % 5 when 0 then 'DONE' when 1 then 'AT_RISK' when 2 then 'OFF_TRACK'"
                + " else 'ON_TRACK' end";
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update(
                NUMBERS + "insert into question (id, round_id, activity_id, network_id, position, state, answered_by,"
                        + " answered_at, revisions, version) select 'Q" + number + "-' || n, '" + round.id()
                        + "', '2026-' || n, " + NETWORK + ", n, " + state + ", '" + by + "', " + at
                        + ", 1, 0 from numbers",
                size);
        var text = "case when n % 3 = 0 then '" + "Upphandlingen dröjer. ".repeat(10) + "' end";
        jdbc.update(
                NUMBERS + "insert into answer (id, question_id, round_id, revision, state, cause, measure, unchanged,"
                        + " answered_by, on_behalf, answered_at, version) select 'A" + number + "-' || n, 'Q" + number
                        + "-' || n, '" + round.id() + "', 1, " + state + ", " + text + ", " + text + ", 0, '" + by
                        + "', false, " + at + ", 0 from numbers",
                size);
        work.get(RoundHistory.class).close(round);
    }

    /** Returns the median time in milliseconds. The first half of the runs warms up and is not measured. */
    private static double millis(int count, Runnable doing) {
        var times = new double[count];
        for (int turn = -count; turn < count; turn++) {
            long from = System.nanoTime();
            doing.run();
            if (turn >= 0) {
                times[turn] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[count / 2];
    }
}
