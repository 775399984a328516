package se.budkavle.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlOutputFormatTest {

    private final HtmlOutputFormat html = new HtmlOutputFormat(ZoneId.of("Europe/Stockholm"));
    private final Phrasebook book = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    @Test
    void typedTextIsEscapedEvenInNestedPhrases() {
        assertThat(say(Phrase.words("<b>\"a\" & 'b'"))).isEqualTo("&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;");
        assertThat(say(Phrase.strong(Phrase.joined(", ", List.of(Phrase.words("<i>"), Phrase.code("<u>"))))))
                .isEqualTo("<strong>&lt;i&gt;, <code>&lt;u&gt;</code></strong>");
    }

    @Test
    void onlyAddressesOfWebPagesBecomeLinks() {
        assertThat(say(Phrase.link(Phrase.words("här"), "https://example.org/?a=1&b=\"2\"")))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">här</a>");
        assertThat(say(Phrase.address("https://example.org")))
                .isEqualTo("<a href=\"https://example.org\">https://example.org</a>");
        assertThat(say(Phrase.link(Phrase.words("här"), "javascript:alert(1)"))).isEqualTo("här");
        assertThat(say(Phrase.address("data:text/html,<b>"))).isEqualTo("data:text/html,&lt;b&gt;");
    }

    @Test
    void timesAndCommandsAreWrittenAsInPlainText() {
        var starts = Instant.parse("2026-12-17T08:00:00Z");
        assertThat(say(Phrase.span(starts, starts.plusSeconds(3600))))
                .isEqualTo("torsdag 17 december 2026 09:00–10:00");
        assertThat(say(Phrase.command("mine"))).isEqualTo("/mina");
    }

    @Test
    void splittingHtmlIsUnsupported() {
        assertThatThrownBy(() -> html.seam("text", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    private String say(Phrase phrase) {
        return book.say(phrase, Phrasebook.SWEDISH, html);
    }
}
