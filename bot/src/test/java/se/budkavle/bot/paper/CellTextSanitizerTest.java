package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that a typed text cannot become a formula in a spreadsheet. Characters that XML forbids are removed, and too
 * long texts are visibly shortened.
 */
class CellTextSanitizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46 60 123",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\rx",
                "\nx",
                "  =1",
                "\u00a0=1",
                "\u0000=1",
                "＝1+1",
                "＠x",
                "\ufeff=1"
            })
    void aTextThatLooksLikeAFormulaIsPrefixedWithAnApostrophe(String text) {
        assertThat(CellTextSanitizer.safe(text)).startsWith("'").endsWith(text.replace("\u0000", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Går bra", "a=b", "1 - 2", "mail@kommun.example", "rad ett\nrad två\tmed tabb", "🟢 åäö", " x"})
    void anOrdinaryTextIsLeftUnchanged(String text) {
        assertThat(CellTextSanitizer.safe(text)).isEqualTo(text);
    }

    @Test
    void charactersThatXmlForbidsAreRemoved() {
        assertThat(CellTextSanitizer.safe("a\u0000b\u0008c\u001fd\ufffee\uffff\ud800f\udc00g"))
                .isEqualTo("abcdefg");
    }

    @Test
    void aTextThatExcelWouldDecodeAsACharacterCodeIsEscaped() {
        assertThat(CellTextSanitizer.safe("_x003D_1+1")).isEqualTo("_x005F_x003D_1+1");
        assertThat(CellTextSanitizer.safe("fil_x_1")).isEqualTo("fil_x_1");
    }

    @Test
    void aTextTooLongForACellIsShortenedWithAnEllipsis() {
        assertThat(CellTextSanitizer.safe("x".repeat(CellTextSanitizer.LONGEST)))
                .hasSize(CellTextSanitizer.LONGEST)
                .doesNotContain("…");
        assertThat(CellTextSanitizer.safe("x".repeat(40_000)))
                .hasSize(CellTextSanitizer.LONGEST)
                .endsWith("x…");
        assertThat(CellTextSanitizer.safe("=" + "x".repeat(40_000)))
                .hasSize(CellTextSanitizer.LONGEST)
                .startsWith("'=");
    }
}
