package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextShortenerTest {

    @Test
    void aTextThatFitsIsUnchanged() {
        assertThat(TextShortener.cut("möte", 4)).isEqualTo("möte");
        assertThat(TextShortener.shortened("möte", 4)).isEqualTo("möte");
        assertThat(TextShortener.shortened("", 0)).isEmpty();
    }

    @Test
    void aTooLongTextIsCutAndEndsWithAnEllipsisWithinTheLimit() {
        assertThat(TextShortener.cut("styrelsemöte", 8)).isEqualTo("styrelse");
        assertThat(TextShortener.shortened("styrelsemöte", 8)).isEqualTo("styrels…");
        assertThat(TextShortener.shortened("ett långt namn", 5))
                .as("no space before it")
                .isEqualTo("ett…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👩‍👩‍👧‍👦", "👩🏽‍⚕️", "🇸🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️‍🔥", "e\u0301"})
    void aVisibleCharacterOfSeveralCodePointsIsNeverSplit(String one) {
        for (int most = 1; most < 2 * one.length() + 2; most++) {
            var whole = "a" + one.repeat((most - 1) / one.length());
            assertThat(TextShortener.cut("a" + one.repeat(3), most)).isEqualTo(whole);
            assertThat(TextShortener.shortened("a" + one.repeat(3), most + 1)).isEqualTo(whole + "…");
        }
    }

    @Test
    void aRowOfFlagEmojiIsCutBetweenTwoFlags() {
        assertThat(TextShortener.cut("🇸🇪🇳🇴🇫🇮", 7)).isEqualTo("🇸🇪");
        assertThat(TextShortener.cut("🇸🇪🇳🇴🇫🇮", 8)).isEqualTo("🇸🇪🇳🇴");
    }

    @Test
    void aLetterWithMoreAccentsThanTheLimitIsCutBetweenItsAccents() {
        assertThat(TextShortener.cut("e" + "\u0301".repeat(500), 100)).hasSize(100);
        assertThat(TextShortener.cut("😀" + "\u0301".repeat(500), 1)).isEmpty();
    }
}
