package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;

/** Tests that contents of any size are split or attached as a file to fit Discord's limits, without losing text. */
class EmbedLayoutTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final PlainTextOutputFormat PLAIN = new PlainTextOutputFormat(ZONE);
    private static final Locale SWEDISH = Phrasebook.SWEDISH;

    private final EmbedLayout layout = new EmbedLayout(new Phrasebook(ZONE), PLAIN, PLAIN);

    @Test
    void aShortPageBecomesOneEmbed() {
        var page = Page.of(Phrase.words("Titel"))
                .line(Phrase.words("ett"))
                .line(Phrase.words("två"))
                .field(Phrase.words("Rubrik"), Phrase.words("text"))
                .footed(Phrase.words("sist"));
        var content = layout.reply(page, SWEDISH);
        assertThat(content.file()).isNull();
        assertThat(content.embeds()).singleElement().satisfies(embed -> {
            assertThat(embed.title()).isEqualTo("Titel");
            assertThat(embed.text()).isEqualTo("ett\ntvå");
            assertThat(embed.parts()).containsExactly(new Embed.Part("Rubrik", "text", false));
            assertThat(embed.footer()).isEqualTo("sist");
        });
    }

    @Test
    void anEmptyReplyHasNoEmbed() {
        assertThat(layout.reply(Page.of(null), SWEDISH).embeds()).isEmpty();
    }

    @Test
    void theTitleOfAPostIsShownAboveItsEmbeds() {
        var content = layout.post(Page.of(Phrase.words("Titel")).line(Phrase.words("ett")), SWEDISH);
        assertThat(content.head()).isEqualTo("Titel");
        assertThat(content.embeds()).singleElement().satisfies(embed -> {
            assertThat(embed.title()).isEmpty();
            assertThat(embed.text()).isEqualTo("ett");
        });
    }

    @Test
    void everyPostHasAtLeastOneEmbed() {
        assertThat(layout.post(Page.of(Phrase.words("Titel")), SWEDISH)).satisfies(content -> {
            assertThat(content.head()).isEmpty();
            assertThat(content.embeds())
                    .singleElement()
                    .satisfies(embed -> assertThat(embed.text()).isEqualTo("Titel"));
        });
        assertThat(layout.post(Page.of(null), SWEDISH).embeds()).hasSize(1);
    }

    @Test
    void aTooLongTitleOfAPostIsShortenedAndRepeatedInFullInTheEmbed() {
        var content = layout.post(Page.of(Phrase.words("t".repeat(300))).line(Phrase.words("ett")), SWEDISH);
        assertThat(content.head()).hasSize(Embed.TITLE).endsWith("…");
        assertThat(content.embeds().get(0).text()).isEqualTo("t".repeat(300) + "\nett");
    }

    @Test
    void aTooLongFooterIsShortenedWithAnEllipsis() {
        var footer = layout.reply(Page.of(null).footed(Phrase.words("x".repeat(3000))), SWEDISH)
                .embeds()
                .get(0)
                .footer();
        assertThat(footer).hasSize(Embed.FOOTER).endsWith("…");
    }

    @Test
    void aTextOfExactlyTheMaximumLengthStaysInOneEmbed() {
        var content = layout.reply(Page.of(null).line(Phrase.words("x".repeat(Embed.TEXT))), SWEDISH);
        assertThat(content.embeds()).hasSize(1);
        assertThat(content.file()).isNull();
    }

    @Test
    void aTooLongLineIsSplitBetweenWords() {
        var words = "ord ".repeat(1200).strip();
        var content = layout.reply(Page.of(null).line(Phrase.words(words)), SWEDISH);
        assertThat(content.file()).isNull();
        assertThat(content.embeds().stream().map(Embed::text).collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    @Test
    void thirtyFieldsAreDividedAmongTwoEmbeds() {
        var page = Page.of(null);
        for (int i = 0; i < 30; i++) {
            page = page.narrow(Phrase.words("r" + i), Phrase.words("t" + i));
        }
        var content = layout.reply(page, SWEDISH);
        assertThat(content.embeds()).extracting(embed -> embed.parts().size()).containsExactly(25, 5);
    }

    @Test
    void aTooLongFieldIsContinuedInTheNextField() {
        var content = layout.reply(Page.of(null).field(Phrase.words("R"), Phrase.words("y".repeat(2000))), SWEDISH);
        assertThat(content.embeds().get(0).parts())
                .extracting(Embed.Part::heading)
                .containsExactly("R", "…");
        assertThat(content.embeds().get(0).parts().stream()
                        .map(Embed.Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo("y".repeat(2000));
    }

    @Test
    void aTextTooLongForAllEmbedsIsAttachedAsAFile() {
        var page = Page.of(Phrase.words("Titel"));
        for (int i = 0; i < 400; i++) {
            page = page.line(Phrase.words("rad " + i + " " + "å".repeat(50)));
        }
        var content = layout.post(page, SWEDISH);
        assertThat(content.embeds()).hasSizeLessThanOrEqualTo(Embed.MOST);
        assertThat(length(content)).isLessThanOrEqualTo(Embed.SUM);
        assertThat(content.embeds().get(content.embeds().size() - 1).text()).contains("bifogade filen");
        assertThat(new String(content.file().bytes(), StandardCharsets.UTF_8))
                .contains("Titel", "rad 0 ", "rad 399 " + "å".repeat(50));
    }

    @Test
    void aTooLongTitleOfAReplyIsShortenedAndGivenInFullInAFile() {
        var content = layout.reply(Page.of(Phrase.words("t".repeat(300))), SWEDISH);
        assertThat(content.embeds().get(0).title()).hasSize(Embed.TITLE).endsWith("…");
        assertThat(new String(content.file().bytes(), StandardCharsets.UTF_8)).contains("t".repeat(300));
    }

    @Test
    void timesInTheAttachedFileAreWrittenInWords() {
        var page = Page.of(Phrase.words("t".repeat(300)))
                .line("chat.option-missing", Instant.parse("2026-12-01T11:00:00Z"));
        assertThat(new String(layout.reply(page, SWEDISH).file().bytes(), StandardCharsets.UTF_8))
                .contains("1 december 2026 12:00");
    }

    @Test
    void aTooLongLabelIsShortenedWithoutSplittingACharacter() {
        assertThat(layout.label(Phrase.words("a".repeat(90)), SWEDISH, 80))
                .hasSize(80)
                .endsWith("a…");
        assertThat(layout.label(Phrase.words("😀".repeat(50)), SWEDISH, 80)).endsWith("😀…");
        assertThat(layout.label(Phrase.words(" "), SWEDISH, 80)).isEqualTo("–");
    }

    private static int length(EmbedLayout.Content content) {
        return content.embeds().stream()
                .mapToInt(embed -> embed.title().length()
                        + embed.text().length()
                        + embed.footer().length()
                        + embed.parts().stream()
                                .mapToInt(part ->
                                        part.heading().length() + part.text().length())
                                .sum())
                .sum();
    }
}
