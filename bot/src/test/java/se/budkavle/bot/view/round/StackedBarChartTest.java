package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.ActivityState;

/** Tests the colours, labels and size of the bar chart, also for many bars and for none. */
class StackedBarChartTest {

    private static final StateCounts HALF = new StateCounts("Miljö", Map.of(ActivityState.ON_TRACK, 50), 50);
    private static final int MIDDLE_OF_FIRST_HALF = 424 + 50;
    private static final int FOOT = 32;

    @Test
    void eachStateFillsItsShareOfTheBarWithItsColour() throws IOException {
        BufferedImage image = image(
                List.of(new StateCounts("x", Map.of(ActivityState.ON_TRACK, 50, ActivityState.NOT_STARTED, 50), 0)));
        int row = image.getHeight() - FOOT - 24;
        assertThat(image.getRGB(MIDDLE_OF_FIRST_HALF, row) & 0xFFFFFF)
                .isEqualTo(StateMarks.of("ON_TRACK").fill());
        assertThat(image.getRGB(MIDDLE_OF_FIRST_HALF + 305, row) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(png(List.of(HALF))).isEqualTo(png(List.of(HALF)));
        assertThat(png(List.of(HALF)))
                .isNotEqualTo(png(List.of(new StateCounts("Miljö", Map.of(ActivityState.ON_TRACK, 51), 49))));
    }

    @Test
    void theHeightOfTheChartGrowsWithTheNumberOfBars() throws IOException {
        int one = image(List.of(HALF)).getHeight();
        BufferedImage sixty = image(Collections.nCopies(60, HALF));
        assertThat(sixty.getHeight()).isEqualTo(one + 59 * 66);
        assertThat(sixty.getWidth()).isEqualTo(1200);
        assertThatThrownBy(() -> png(Collections.nCopies(61, HALF))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChartWithoutBarsOrQuestionsCanBeDrawn() throws IOException {
        assertThat(image(List.of()).getHeight()).isPositive();
        assertThat(image(List.of(new StateCounts("Tomt", Map.of(), 0))).getHeight())
                .isPositive();
        assertThat(image(List.of(new StateCounts(" ", Map.of(ActivityState.DONE, 1_000_000), 1_000_000))))
                .isNotNull();
    }

    @Test
    void aTooLongLabelStaysWithinItsColumn() throws IOException {
        BufferedImage image =
                image(List.of(new StateCounts("Ordlängdsrekordförsök".repeat(30), Map.of(ActivityState.DONE, 1), 0)));
        for (int y = image.getHeight() - 90; y < image.getHeight(); y++) {
            assertThat(image.getRGB(32 + 520 + 15, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void labelsAreBrokenOnlyBetweenWords() {
        var metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics();
        var label = "M2 Energieffektiviseringsnätverket följer klimat- och energipolitiken";
        for (int width = 60; width < 500; width += 7) {
            for (var line : LineBreaker.of(label, metrics, width, 2)) {
                assertThat(line.split(" "))
                        .as("%s", width)
                        .allMatch(word ->
                                word.endsWith("…") || List.of(label.split(" ")).contains(word));
            }
            assertThat(LineBreaker.of(label, metrics, width, 2).get(0))
                    .as("%s", width)
                    .startsWith("M2");
        }
    }

    @Test
    void theLabelColumnIsWideEnoughForALongWord() throws IOException {
        BufferedImage image = image(
                List.of(new StateCounts("Energieffektiviseringsnätverket", Map.of(ActivityState.ON_TRACK, 1), 0)));
        int middle = image.getHeight() - FOOT - 24;
        assertThat(image.getRGB(32 + 372 + 21, middle) & 0xFFFFFF)
                .isNotEqualTo(StateMarks.of("ON_TRACK").fill());
    }

    @Test
    void aChartWithOneBarIsLeftOutIfAnotherChartHasSeveral() {
        var one = new StackedBarChart.Group("one", List.of(bar("all")));
        var several = new StackedBarChart.Group("several", List.of(bar("a"), bar("b")));
        assertThat(StackedBarChart.telling(List.of(one, several))).containsExactly(several);
        assertThat(StackedBarChart.telling(List.of(several, several))).hasSize(2);
        assertThat(StackedBarChart.telling(List.of(one, one))).containsExactly(one);
    }

    @Test
    void theSubtitleExplainsWhichBarsAreShownIfSomeAreLeftOut() {
        assertThat(StackedBarChart.Group.worst("Per mål", Collections.nCopies(9, bar("x")), TestWords.SWEDISH)
                        .subtitle())
                .isEqualTo("Per mål: de 8 av 9 med flest avvikelser, risker eller saknade svar");
    }

    private static StateCounts bar(String label) {
        return new StateCounts(label, Map.of(), 1);
    }

    @Test
    void chartsOfTheSameReportHaveTheSameSize() throws IOException {
        var pictures = StackedBarChart.alike(
                "Läget",
                List.of(
                        new StackedBarChart.Group("Per nätverk", List.of(HALF)),
                        new StackedBarChart.Group("Per mål", Collections.nCopies(8, HALF))),
                TestWords.SWEDISH);
        var first = ImageIO.read(new ByteArrayInputStream(pictures.get(0)));
        var second = ImageIO.read(new ByteArrayInputStream(pictures.get(1)));
        assertThat(first.getHeight()).isEqualTo(second.getHeight());
        assertThat(first.getWidth()).isEqualTo(second.getWidth());
    }

    private static byte[] png(List<StateCounts> bars) {
        return StackedBarChart.png("Läget T1 2026", "Till och med 30 april", bars, TestWords.SWEDISH);
    }

    private static BufferedImage image(List<StateCounts> bars) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png(bars)));
    }
}
