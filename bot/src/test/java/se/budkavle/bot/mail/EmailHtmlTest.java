package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.delivery.Email;

class EmailHtmlTest {

    private final String document = EmailHtml.of(Emails.newsletter());

    @Test
    void theHtmlDocumentStatesItsLanguageAndItsTitle() {
        assertThat(document)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<html lang=\"sv-SE\">",
                        "<meta charset=\"utf-8\">",
                        "<title>Vårens nyheter från Hållbar energi</title>")
                .containsOnlyOnce("<h1>");
    }

    @Test
    void everyLayoutTableHasTheRolePresentation() {
        assertThat(Pattern.compile("<table (?!role=\"presentation\")")
                        .matcher(document)
                        .find())
                .isFalse();
        assertThat(document).contains("<table role=\"presentation\"");
    }

    @Test
    void theHtmlLayoutLoadsNothingFromOtherServers() {
        var own = document.replace(Emails.newsletter().html(), "");

        assertThat(own)
                .doesNotContain("http:", "https:", "url(", "@import", "<img", "<script", "<link", " src=", " on");
    }

    @Test
    void theBodyOfTheEmailIsUnchanged() {
        assertThat(document).contains(Emails.newsletter().html());
    }

    @Test
    void htmlAndPlaceholdersInASubjectHaveNoEffect() {
        var plain = Emails.plain();
        var odd = EmailHtml.of(new Email(
                plain.id(),
                plain.to(),
                null,
                plain.fromName(),
                null,
                "</title><script>\"&{{letter}}\r\nX",
                plain.language(),
                "<p>{{title}} och {{styles}}</p>",
                plain.text(),
                null,
                null,
                null,
                List.of()));

        assertThat(odd)
                .contains(
                        "<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;{{letter}} X</title>",
                        "<p>{{title}} och {{styles}}</p>")
                .doesNotContain("<script");
    }

    /**
     * Asserts that the email's text and background colours have a contrast of at least 4.5 to 1, as WCAG 2.1 requires
     * (criterion 1.4.3).
     */
    @ParameterizedTest
    @CsvSource({"#1d2321,#ffffff", "#0b5c4a,#ffffff", "#e8ebe9,#1b211f", "#7fd3b8,#1b211f", "#000000,#ffffff"})
    void textHasSufficientContrastWithItsBackground(String words, String ground) {
        assertThat(document.replace("color:#", "color: #")).contains("color: " + words, ground);
        assertThat((brightness(ground) > brightness(words) ? brightness(ground) + 0.05 : brightness(words) + 0.05)
                        / (brightness(ground) > brightness(words)
                                ? brightness(words) + 0.05
                                : brightness(ground) + 0.05))
                .isGreaterThan(4.5);
    }

    private static double brightness(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
