package se.budkavle.bot.view.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.ReportRowBuilder;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StateCounts;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.TestWords;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.round.ActivityStanding;
import se.budkavle.storage.round.ActivityState;

/** Tests with random data that every sum equals its parts, the missing answers and judgements included. */
class MarkCountsTest {

    private static final List<ActivityState> STATES = List.of(ActivityState.values());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 15, 2026})
    void everyTotalEqualsTheSumOfItsParts(long seed) {
        var random = new Random(seed);
        var rows = rows(random);
        var figures = new RoundFigures(rows, List.of());
        var all = figures.all();
        var counted =
                rows.stream().filter(row -> row.missing() || row.current()).count();
        assertThat(all.total()).isEqualTo((int) counted);
        for (var parts : List.of(
                figures.byArea(TestWords.SWEDISH),
                figures.byGoal(TestWords.SWEDISH),
                figures.byNetwork(TestWords.SWEDISH),
                figures.byOrganisation(TestWords.SWEDISH))) {
            for (var mark : StateMarks.all()) {
                assertThat(parts.stream().mapToInt(part -> part.count(mark)).sum())
                        .isEqualTo(all.count(mark));
            }
        }
        assertThat(figures.missing(TestWords.SWEDISH).stream()
                        .mapToInt(StateCounts::missing)
                        .sum())
                .isEqualTo(all.missing());
        var standings = MarkCounts.of(
                "",
                GoalMarks.standings(),
                rows.stream()
                        .filter(row -> row.missing() || row.current())
                        .map(row -> GoalMarks.of(ActivityStanding.of(row.state(), deadline(random), DAY)))
                        .toList());
        assertThat(standings.total()).isEqualTo(all.total());
        assertThat(standings.count(GoalMarks.of(ActivityStanding.MISSING))).isEqualTo(all.missing());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theNumbersOfJudgementsAddUpToTheNumberOfGoals(long seed) {
        var random = new Random(seed);
        var goals = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(i -> "2026-M" + i)
                .toList();
        var judged = new HashMap<String, GoalJudgement>();
        goals.stream().filter(any -> random.nextBoolean()).forEach(id -> {
            var verdict = List.of(GoalVerdict.values()).get(random.nextInt(3));
            judged.put(id, GoalJudgement.of(id, 1, verdict, "Skäl", null, "anna", Instant.EPOCH));
        });
        var shares = GoalJudgementCounts.of("", goals, Map.copyOf(judged));
        assertThat(shares.total()).isEqualTo(goals.size());
        assertThat(shares.count(GoalMarks.of(Optional.empty()))).isEqualTo(goals.size() - judged.size());
        assertThatThrownBy(() -> MarkCounts.of("", GoalMarks.verdicts(), List.of(StateMarks.of("DONE"))))
                .hasMessageContaining("DONE");
    }

    private static List<ReportRow> rows(Random random) {
        var rows = new ArrayList<ReportRow>();
        int size = 1 + random.nextInt(400);
        for (int i = 0; i < size; i++) {
            int state = random.nextInt(STATES.size() + 1);
            var row = (state == STATES.size()
                            ? ReportRowBuilder.unanswered()
                            : ReportRowBuilder.answer(STATES.get(state)))
                    .question("q" + i, "M" + i)
                    .goal("M" + random.nextInt(9), "Mål")
                    .network("Nätverk " + random.nextInt(7))
                    .organisation(random.nextInt(5) == 0 ? null : "Kommun " + random.nextInt(7));
            if (state < STATES.size() && random.nextInt(4) == 0) {
                rows.add(row.revision(1, false).row());
                row.revision(2, true);
            }
            rows.add(row.row());
        }
        return rows;
    }

    private static LocalDate deadline(Random random) {
        return random.nextBoolean() ? null : DAY.minusDays(random.nextInt(5) - 2L);
    }
}
