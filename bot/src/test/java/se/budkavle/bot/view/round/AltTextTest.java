package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.ActivityState;

/** Tests that the alternative text of a bar chart contains the chart's totals. */
class AltTextTest {

    private static final List<StateCounts> BARS = List.of(
            new StateCounts("Miljö", Map.of(ActivityState.DONE, 2, ActivityState.OFF_TRACK, 1), 1),
            new StateCounts("Social", Map.of(ActivityState.DONE, 1_000), 2));

    @Test
    void theAlternativeTextGivesTheTotalsInTheReadersLanguage() {
        assertThat(AltText.of("Läget T1", BARS, TestWords.SWEDISH))
                .isEqualTo(
                        "Liggande staplar med andelar (2 st): Läget T1. 1\u00a0003 av 1\u00a0006 har svarat (99\u00a0%): "
                                + "klar 1\u00a0002, avvikelse 1, svar saknas 3.");
        assertThat(AltText.of("State T1", BARS, TestWords.ENGLISH))
                .isEqualTo("Horizontal bars of shares (2): State T1. 1,003 of 1,006 have answered (99%): "
                        + "done 1,002, off track 1, no answer 3.");
    }

    @Test
    void theAlternativeTextNeverExceedsDiscordsLengthLimit() {
        List<StateCounts> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(new StateCounts(
                    "x".repeat(500),
                    Map.of(
                            ActivityState.DONE,
                            1_000_000,
                            ActivityState.ON_TRACK,
                            1_000_000,
                            ActivityState.AT_RISK,
                            1_000_000,
                            ActivityState.OFF_TRACK,
                            1_000_000,
                            ActivityState.NOT_STARTED,
                            1_000_000,
                            ActivityState.CANCELLED,
                            1),
                    1));
        }
        String text = AltText.of("x".repeat(5_000), many, TestWords.SWEDISH);
        assertThat(text).hasSizeLessThanOrEqualTo(AltText.LONGEST).endsWith("svar saknas 60.");
    }

    @Test
    void theAlternativeTextOfAChartWithoutQuestionsSaysThatThereAreNoQuestions() {
        assertThat(AltText.of("Läget", List.of(), TestWords.SWEDISH)).isEqualTo("Läget. Inga frågor har ställts.");
    }
}
