package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharacterFilterTest {

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
        assertThat(InvisibleCharacterFilter.of(typed)).isEqualTo("14 december 9-12");
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
                "\ufff0",
                "\u0301",
                " \u0301\u0308\n\u20dd",
                "\ufe0f\u20e3",
                "\u200d\u0301",
                "\u093f"
            })
    void aTextOfInvisibleCharactersIsBlank(String typed) {
        assertThat(InvisibleCharacterFilter.of(typed)).isBlank();
        assertThat(InvisibleCharacterFilter.isNone(typed)).isTrue();
    }

    /**
     * The filter skips its patterns for a text of plain characters only. The no-break space forces the filter to apply
     * all patterns.
     */
    @Test
    void theFastPathGivesTheSameResultAsTheFullFilterForEveryCharacter() {
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            var text = "a" + (char) character;
            assertThat(InvisibleCharacterFilter.of(text) + " b")
                    .as("U+%04X", character)
                    .isEqualTo(InvisibleCharacterFilter.of(text + "\u00a0b"));
            assertThat(InvisibleCharacterFilter.of(Character.toString(character))
                            .isEmpty())
                    .as("only U+%04X", character)
                    .isEqualTo(InvisibleCharacterFilter.of("\u00a0" + (char) character)
                            .isBlank());
        }
    }

    @Test
    void anAccentAtTheBeginningOfATextIsKept() {
        assertThat(InvisibleCharacterFilter.of("\u0301 a")).isEqualTo("\u0301 a");
    }

    @Test
    void aLetterAndItsAccentBecomeOneCharacter() {
        assertThat(InvisibleCharacterFilter.of("ma\u030andag")).isEqualTo("måndag");
    }

    /**
     * Tests that the filter recognises every Unicode character that readers cannot see: those with the property
     * Default_Ignorable_Code_Point and those that look blank.
     */
    @Test
    void everyInvisibleCharacterIsRecognised() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            if (!isUnseen(letter)) {
                continue;
            }
            var one = Character.toString(letter);
            var named = String.format("U+%04X", letter);
            assertThat(InvisibleCharacterFilter.isNone(one)).as(named).isTrue();
            assertThat(InvisibleCharacterFilter.isNone(one + "\u200d\ufe0f" + one + " " + one))
                    .as(named)
                    .isTrue();
            assertThat(InvisibleCharacterFilter.of("mån" + one + "dag").replaceAll("[ \t\r\n]", ""))
                    .as(named)
                    .isEqualTo("måndag");
        }
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                letter == 0x034f
                        || letter == 0x115f
                        || letter == 0x1160
                        || letter >= 0x17b4 && letter <= 0x17b5
                        || letter >= 0x180b && letter <= 0x180f
                        || letter >= 0x2060 && letter <= 0x206f
                        || letter == 0x2800
                        || letter == 0x3164
                        || letter >= 0xfe00 && letter <= 0xfe0f
                        || letter >= 0xfdd0 && letter <= 0xfdef
                        || (letter & 0xfffe) == 0xfffe
                        || letter == 0xffa0
                        || letter >= 0xfff0 && letter <= 0xfffc
                        || letter == 0x16fe4
                        || letter == 0x1d159
                        || letter >= 0xe0000 && letter <= 0xe0fff;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 #\ufe0f\u20e3 \u203c\ufe0f ↔\ufe0f ℹ\ufe0f ©\ufe0f ⌚\ufe0e",
                "👩🏽\u200d⚕\ufe0f 🏳\ufe0f\u200d🌈 🙂\u200d↔\ufe0f 🐻\u200d❄\ufe0f 🇸🇪",
                "\ud83e\udef1🏻\u200d\ud83e\udef2🏿 \ud83e\udee1",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "x\u0304 ग़ेि ẹ́ ن\u0650 が"
            })
    void emojiAndAccentsThatBelongToTheTextAreKept(String typed) {
        assertThat(InvisibleCharacterFilter.of(typed)).isEqualTo(Normalizer.normalize(typed, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "må\u200dndag",
                "\u200dmåndag",
                "måndag\u200d",
                "må\ufe0f\u200dndag",
                "måndag\ufe0f",
                "må\udb40\udc67ndag",
                "måndag\udb40\udc7f",
                "måndag\udc00"
            })
    void joinersVariationSelectorsAndTagsAreRemovedOutsideEmoji(String typed) {
        assertThat(InvisibleCharacterFilter.of(typed)).isEqualTo("måndag");
    }

    @Test
    void lineBreaksAndCombinedEmojiAreKept() {
        var family = "\uD83D\uDC69\u200D\uD83D\uDC67 och \u2764\uFE0F\u200D\uD83D\uDD25 1\uFE0F\u20E3 \u203C\uFE0F";
        assertThat(InvisibleCharacterFilter.of("Hej\n\n" + family + "\tslut")).isEqualTo("Hej\n\n" + family + "\tslut");
        assertThat(InvisibleCharacterFilter.of("a\u200Db")).isEqualTo("ab");
    }
}
