package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.view.round.ReportRowBuilder;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.TestWords;
import se.budkavle.storage.round.ActivityState;

/** Tests what the board paper leaves out when there is too much for a paper. */
class BoardPaperWordsTest {

    @Test
    void eachGoalHasAllItsDeviationsWhileTheyFitOnPaper() {
        var goals = paper(400).goals();
        assertThat(goals).extracting(one -> one.deviations().size()).containsExactly(200, 200);
        assertThat(goals).extracting(BoardPaper.GoalPart::footnote).containsExactly("", "");
    }

    @Test
    void withMoreEachGoalHasItsWorstAndSaysHowManyAreLeftOut() {
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

    private static BoardPaper paper(int deviations) {
        var rows = IntStream.range(0, deviations)
                .mapToObj(i -> ReportRowBuilder.answer(i == 400 ? ActivityState.OFF_TRACK : ActivityState.AT_RISK)
                        .question("Q" + i, String.valueOf(i))
                        .goal("1." + i % 2, "Mål")
                        .row())
                .toList();
        return new BoardPaperWords(TestWords.SWEDISH, ZoneId.of("Europe/Stockholm"), LocalDate.of(2026, 11, 29))
                .of(
                        "Förbundet",
                        new BoardPaperData(
                                new RoundFigures(rows, List.of()), Map.of(), Map.of(), List.of("T3 2026"), 0),
                        Map.of());
    }
}
