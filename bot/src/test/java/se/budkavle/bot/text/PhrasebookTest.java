package se.budkavle.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests that a message rendered as plain text has no markup: dates, links, mentions and commands become plain words.
 */
class PhrasebookTest {

    private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");

    private final Phrasebook words = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    @Test
    void timesAndDatesAreWrittenInTheReadersLanguage() {
        assertThat(said(Phrase.of("chat.option-missing", NINE))).contains("1 december 2026 09:00");
        assertThat(said(Phrase.of("chat.option-missing", LocalDate.of(2026, 12, 1))))
                .contains("1 december 2026");
        assertThat(words.say(Phrase.span(NINE, NINE.plusSeconds(3600)), Phrasebook.ENGLISH))
                .isEqualTo("Tuesday 1 December 2026 09:00–10:00");
        assertThat(said(Phrase.span(NINE, NINE.plusSeconds(86_400))))
                .isEqualTo("tisdag 1 december 2026 09:00 – onsdag 2 december 2026 09:00");
    }

    @Test
    void plainTextHasNoFormatting() {
        assertThat(said(Phrase.strong(Phrase.words("*a*")))).isEqualTo("*a*");
        assertThat(said(Phrase.strong(1_000))).isEqualTo("1\u00a0000");
        assertThat(said(Phrase.code("a_b"))).isEqualTo("a_b");
        assertThat(said(Phrase.channel("1"))).isEqualTo("#1");
        assertThat(said(Phrase.role("1"))).isEqualTo("@1");
        assertThat(said(Phrase.person("1"))).isEqualTo("@1");
        assertThat(said(Phrase.address("https://x.se"))).isEqualTo("https://x.se");
        assertThat(said(Phrase.link(Phrase.words("hit"), "https://x.se"))).isEqualTo("hit (https://x.se)");
        assertThat(said(Phrase.joined(", ", List.of(Phrase.strong("a"), Phrase.words("b")))))
                .isEqualTo("a, b");
    }

    @Test
    void commandNamesAreInTheReadersLanguage() {
        assertThat(said(Phrase.command("network link"))).isEqualTo("/nätverk koppla");
        assertThat(words.say(Phrase.command("network link"), Phrasebook.ENGLISH))
                .isEqualTo("/network link");
        assertThat(said(Phrase.command("audit"))).isEqualTo("/ändringar");
    }

    @Test
    void aCountOfOneUsesTheSingular() {
        assertThat(said(Phrase.of("plan.tag.more", 1))).isEqualTo("… och 1 aktivitet till");
        assertThat(said(Phrase.of("plan.roll.stored", "Planen", 1, 1))).contains("1 mål och 1 aktivitet.");
        assertThat(said(Phrase.of("directory.card.elected", "ordförande", 1))).endsWith("för 1 månad");
        assertThat(said(Phrase.of("chat.check.rooms", 1))).endsWith("i kanalen.");
        assertThat(said(Phrase.of("chat.check.rooms", 2))).endsWith("i alla 2 kanaler.");
    }

    private String said(Phrase phrase) {
        return words.say(phrase, Phrasebook.SWEDISH);
    }
}
