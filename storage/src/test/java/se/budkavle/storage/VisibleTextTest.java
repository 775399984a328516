package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b14 december 9-12",
                "14 december\u200e 9-12",
                "\u202a14 december 9-12\u202c",
                "14\u2060 december 9-12",
                "14 december 9-12\ufeff",
                "14\u00ad december 9-12",
                "14\u3000december 9-12",
                "14\u00a0december\u202f9-12",
                "14\ufe0f december 9-12",
                "14 dec\u180bember 9-12",
                "14\u000bdecember 9-12"
            })
    void invisibleCharactersAreRemoved(String typed) {
        assertThat(VisibleText.of(typed)).isEqualTo("14 december 9-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b\u200b",
                "\u00a0",
                "\u2066\u2069",
                "\u3164",
                "\u2060",
                "\u2800",
                "\ufe0f",
                "\u034f\u180e",
                "\udb40\udd00",
                "\u0085",
                "\u0001",
                "\u2028",
                "\u115f \u1160",
                "\ufff0"
            })
    void aTextOfInvisibleCharactersIsBlank(String typed) {
        assertThat(VisibleText.of(typed)).isBlank();
        assertThat(VisibleText.isNone(typed)).isTrue();
    }

    @Test
    void aLetterAndItsAccentBecomeOneCharacter() {
        assertThat(VisibleText.of("ma\u030andag")).isEqualTo("måndag");
    }

    @Test
    void lineBreaksAndCombinedEmojiStay() {
        var family = "\uD83D\uDC69\u200D\uD83D\uDC67 och \u2764\uFE0F\u200D\uD83D\uDD25 1\uFE0F\u20E3 \u203C\uFE0F";
        assertThat(VisibleText.of("Hej\n\n" + family + "\tslut")).isEqualTo("Hej\n\n" + family + "\tslut");
        assertThat(VisibleText.of("a\u200Db")).isEqualTo("ab");
    }
}
