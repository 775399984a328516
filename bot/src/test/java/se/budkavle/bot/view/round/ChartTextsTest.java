package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.api.Test;

/**
 * Tests that the texts in the charts exist in Swedish and English, and that both versions use the same placeholders.
 */
class ChartTextsTest {

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
        var swedish = TestWords.bundle("sv");
        var english = TestWords.bundle("en");
        assertThat(swedish.stringPropertyNames())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : swedish.stringPropertyNames()) {
            assertThat(arguments(swedish.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void everyStateHasANameInTheChart() {
        assertThat(StateMarks.all())
                .extracting(TestWords.SWEDISH::of)
                .containsExactly(
                        "klar",
                        "enligt plan",
                        "risk för avvikelse",
                        "avvikelse",
                        "försenad",
                        "ej påbörjad",
                        "avbruten",
                        "svar saknas");
        assertThat(StateMarks.all())
                .extracting(TestWords.ENGLISH::of)
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void aPercentageIsRoundedTo0Or100OnlyIfItIsExact() {
        assertThat(TestWords.ENGLISH.percent(1)).isEqualTo("100%");
        assertThat(TestWords.ENGLISH.percent(0.999)).isEqualTo("99%");
        assertThat(TestWords.ENGLISH.percent(0.001)).isEqualTo("1%");
        assertThat(TestWords.ENGLISH.percent(0)).isEqualTo("0%");
        assertThat(TestWords.SWEDISH.percent(0.5)).isEqualTo("50\u00a0%");
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }
}
