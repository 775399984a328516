package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.ActivityState;

class StackedBarSvgTest {

    @Test
    void theBarShowsTheShareOfEveryStateAndOfMissingAnswers() {
        var svg = StackedBarSvg.of(
                "one",
                new StateCounts("Mål <1> & \"2\"", Map.of(ActivityState.DONE, 2, ActivityState.OFF_TRACK, 1), 1),
                TestWords.SWEDISH);
        assertThat(svg)
                .contains(
                        "role=\"img\" aria-labelledby=\"one-title one-description\"",
                        "<title id=\"one-title\">Mål &lt;1&gt; &amp; &quot;2&quot;</title>",
                        "<desc id=\"one-description\">3 av 4 har svarat (75\u00A0%): 2 klar, 1 avvikelse, 1 svar saknas.</desc>",
                        ">✓\u00A02</text>",
                        ">■\u00A01</text>",
                        ">◌\u00A01</text>",
                        "stroke-dasharray")
                .doesNotContain("style");
    }

    @Test
    void theWidthsOfTheSegmentsAddUpToTheWidthOfTheBar() {
        var svg = StackedBarSvg.of(
                "one",
                new StateCounts("Mål", Map.of(ActivityState.DONE, 999, ActivityState.AT_RISK, 1), 0),
                TestWords.ENGLISH);
        var widths = Pattern.compile("<rect[^>]* width=\"(\\d+)\"").matcher(svg);
        int sum = 0;
        int count = 0;
        while (widths.find()) {
            sum += Integer.parseInt(widths.group(1));
            count++;
        }
        assertThat(count).isEqualTo(2);
        assertThat(sum).isEqualTo(480 - 2 * count);
        assertThat(svg).contains("✓\u00A0999").doesNotContain("▲");
    }
}
