package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.view.goal.MarkCounts;
import se.budkavle.bot.view.round.ReferringReportRow;
import se.budkavle.bot.view.round.ReportRowBuilder;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StateCounts;
import se.budkavle.bot.view.round.TestWords;
import se.budkavle.storage.round.ActivityState;

/** Tests what the board paper leaves out when there is too much for a paper. */
class BoardPaperWordsTest {

    @Test
    void upToFourHundredDeviationsAreAllListedInTheBoardPaper() {
        var goals = paper(400).goals();
        assertThat(goals).extracting(one -> one.deviations().size()).containsExactly(200, 200);
        assertThat(goals).extracting(BoardPaper.GoalPart::footnote).containsExactly("", "");
    }

    @Test
    void withMoreThanFourHundredDeviationsOnlyTheFiveWorstOfEachGoalAreListed() {
        var goals = paper(401).goals();
        assertThat(goals).extracting(one -> one.deviations().size()).containsExactly(5, 5);
        assertThat(goals)
                .extracting(BoardPaper.GoalPart::footnote)
                .containsExactly(
                        "… och 196 avvikelser till, i kalkylbladet till statusrundans rapport.",
                        "… och 195 avvikelser till, i kalkylbladet till statusrundans rapport.");
        // The last of the first goal's answers is the only one that is off track.
        assertThat(goals.get(0).deviations().get(0)).contains("400 Rådgivning till företag");
    }

    @Test
    void anActivityAskedAboutUnderAnotherGoalIsListedButNotCounted() {
        var row = ReportRowBuilder.answer(ActivityState.ON_TRACK)
                .goal("M1", "Ett")
                .question("a", "M1.1")
                .row();
        var counts = StateCounts.of("", List.of(row));
        var figures = new RoundFigures(
                List.of(row),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new ReferringReportRow("x", "2026-M1", "Miljö", "M1", "Ett", "M1.9", "Nio", "M1.1", counts),
                        new ReferringReportRow("y", "2026-M2", "Miljö", "M2", "Två", "M2.1", "Ett", "M1.1", counts)));
        var paper = paper(figures);
        assertThat(paper.goals()).extracting(BoardPaper.GoalPart::title).containsExactly("M1 Ett", "M2 Två");
        assertThat(paper.goals().get(0).lines()).contains("M1.9 Nio · se M1.1 (● enligt plan)");
        assertThat(paper.goals().get(1).lines()).containsExactly("M2.1 Ett · se M1.1 (● enligt plan)");
        assertThat(paper.goals()).extracting(one -> one.activities().total()).containsExactly(1, 0);
        assertThat(paper.bars()).extracting(MarkCounts::total).containsExactly(1, 1, 1, 1);
    }

    private static BoardPaper paper(int deviations) {
        var rows = IntStream.range(0, deviations)
                .mapToObj(i -> ReportRowBuilder.answer(i == 400 ? ActivityState.OFF_TRACK : ActivityState.AT_RISK)
                        .question("Q" + i, String.valueOf(i))
                        .goal("1." + i % 2, "Mål")
                        .row())
                .toList();
        return paper(new RoundFigures(rows, List.of()));
    }

    private static BoardPaper paper(RoundFigures figures) {
        return new BoardPaperWords(TestWords.SWEDISH, ZoneId.of("Europe/Stockholm"), LocalDate.of(2026, 11, 29))
                .of("Förbundet", new BoardPaperData(figures, Map.of(), Map.of(), List.of("T3 2026"), 0), Map.of());
    }
}
