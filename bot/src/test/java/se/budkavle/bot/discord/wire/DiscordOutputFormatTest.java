package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.testing.DiscordReader;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;

/**
 * Tests that texts typed by people are escaped, so that Discord shows them exactly as typed. Only the bot's own
 * formatting takes effect.
 */
class DiscordOutputFormatTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Locale SWEDISH = Phrasebook.SWEDISH;
    private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
    private static final List<String> PIECES = List.of(
            "\\",
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "|",
            "||",
            "`",
            "```",
            ">",
            ">>>",
            "#",
            "##",
            "-",
            "+",
            "-#",
            "1.",
            "2)",
            "[",
            "]",
            "(",
            ")",
            "<",
            ":",
            "@",
            "!",
            "&",
            "/",
            "://",
            "@everyone",
            "@here",
            "<@1>",
            "<#2>",
            "<@&3>",
            "<t:1:f>",
            "<:a:1>",
            ":tada:",
            "[a](https://x.se)",
            "https://x.se/a_b_c",
            "http://x.se/~y*z",
            "<https://x.se>",
            "a",
            "å",
            "7",
            "Möte",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "\u00a0",
            "\u200b",
            "😀",
            "¯\\_(ツ)_/¯");

    private final DiscordOutputFormat discord = new DiscordOutputFormat(ZONE);
    private final Phrasebook words = new Phrasebook(ZONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[klick](https://evil.example) **fet** @everyone",
                "# Rubrik",
                "-# litet",
                "> citat",
                ">>> citat",
                "- punkt",
                "1. ett",
                "1) ett",
                "+ punkt",
                "* punkt",
                "`kod`",
                "```\nkod\n```",
                "<@123> <#123> <@&123> <t:1:f> <:emoji:1> </kommando:1>",
                "a\n# b\n  - c\r\n2. d",
                "\\*inte fet\\*",
                "__a__ _b_ ~~c~~ ||d||",
                ":tada:",
                "<https://evil.example>",
                "\u200b# rubrik",
                "[a](https://x.se/y)",
                "(https://x.se/y)*",
                "https://x.se/*a*",
                "xhttps://x.se/@everyone_a_",
                "**https://x.se/**",
                "¯\\_(ツ)_/¯",
                "slut\\",
                "10:30:45",
                "C:\\temp\\_x_"
            })
    void typedTextIsShownExactlyAsTyped(String written) {
        var seen = DiscordReader.read(said(Phrase.words(written)));
        assertThat(seen.text()).isEqualTo(written);
        assertThat(seen.formats()).isEmpty();
    }

    @Test
    void randomTypedTextIsNeverFormatted() {
        var random = new Random(8);
        for (int i = 0; i < 100_000; i++) {
            var written = written(random);
            var seen = DiscordReader.read(said(Phrase.words(written)));
            assertThat(seen.text()).isEqualTo(written);
            assertThat(seen.formats()).as(written).isEmpty();
        }
    }

    @Test
    void typedTextInsideOrBesideBoldTextGetsNoOtherFormatting() {
        var random = new Random(9);
        for (int i = 0; i < 50_000; i++) {
            var one = "x" + written(random);
            var other = written(random);
            var said = said(Phrase.joined(" · ", List.of(Phrase.strong(one), Phrase.words(other))));
            var seen = DiscordReader.read(said);
            assertThat(seen.text()).as(said).isEqualTo(one + " · " + other);
            assertThat(seen.formats()).as(said).containsExactly("bold");
        }
    }

    @Test
    void bothPartsOfASplitTextKeepTheirEmphasis() {
        var random = new Random(10);
        for (int i = 0; i < 5_000; i++) {
            var whole = Stream.of("x" + written(random), written(random), "y" + written(random))
                    .toList();
            var said = said(Phrase.joined(
                    " ",
                    List.of(Phrase.strong(whole.get(0)), Phrase.words(whole.get(1)), Phrase.strong(whole.get(2)))));
            var seam = discord.seam(said, random.nextInt(said.length()));
            var before = said.substring(0, seam.at()) + seam.closing();
            var after = seam.opening() + said.substring(seam.at());
            if (!said.contains("://") && !before.endsWith("****") && !after.startsWith("****")) {
                assertThat(DiscordReader.read(before).text()
                                + DiscordReader.read("x" + after).text().substring(1))
                        .as(said)
                        .isEqualTo(String.join(" ", whole));
            }
        }
    }

    @Test
    void embedsKeepToDiscordsLimitsEvenAfterEscaping() {
        var layout = new EmbedLayout(words, discord, new PlainTextOutputFormat(ZONE));
        var stars = Phrase.words("*".repeat(5_000));
        var content = layout.reply(
                Page.of(stars).line(Phrase.strong("_".repeat(5_000))).footed(Phrase.words("*".repeat(500))), SWEDISH);
        var embed = content.embeds().get(0);
        assertThat(embed.title()).hasSizeLessThanOrEqualTo(256).matches("(\\\\\\*)+…");
        assertThat(embed.text()).hasSizeLessThanOrEqualTo(4096).matches("\\*\\*(\\\\_)+\\*\\*");
        assertThat(content.embeds().stream()
                        .mapToInt(one -> one.title().length()
                                + one.text().length()
                                + one.footer().length()
                                + one.parts().stream()
                                        .mapToInt(part -> part.heading().length()
                                                + part.text().length())
                                        .sum())
                        .sum())
                .isLessThanOrEqualTo(6000);
        assertThat(content.embeds()).allSatisfy(one -> assertThat(one.footer()).doesNotContain("\\"));
        assertThat(new String(content.file().bytes(), StandardCharsets.UTF_8))
                .doesNotContain("\\")
                .contains("_".repeat(5_000));
    }

    @Test
    void labelsAndFootersAreNotEscaped() {
        var layout = new EmbedLayout(words, discord, new PlainTextOutputFormat(ZONE));
        var written = Phrase.words("# [klick](x) *fet*");
        assertThat(layout.label(written, SWEDISH, 80)).isEqualTo("# [klick](x) *fet*");
        assertThat(layout.label(Phrase.words("*".repeat(90)), SWEDISH, 80)).isEqualTo("*".repeat(79) + "…");
        assertThat(layout.reply(Page.of(null).footed(written), SWEDISH)
                        .embeds()
                        .get(0)
                        .footer())
                .isEqualTo("# [klick](x) *fet*");
    }

    @Test
    void argumentsAreWrittenInDiscordsMarkup() {
        assertThat(said(Phrase.of("meeting.moved.MEETING", "a", NINE))).contains("<t:1796112000:f>");
        assertThat(said(Phrase.span(NINE, NINE.plusSeconds(3600)))).isEqualTo("<t:1796112000:F> – <t:1796115600:t>");
        assertThat(said(Phrase.span(NINE, NINE.plusSeconds(86_400)))).isEqualTo("<t:1796112000:F> – <t:1796198400:F>");
        assertThat(said(Phrase.channel("1"))).isEqualTo("<#1>");
        assertThat(said(Phrase.role("1"))).isEqualTo("<@&1>");
        assertThat(said(Phrase.person("1"))).isEqualTo("<@1>");
        assertThat(said(Phrase.command("network link"))).isEqualTo("`/nätverk koppla`");
        assertThat(said(Phrase.command("help"))).isEqualTo("`/hjälp`");
        assertThat(said(Phrase.strong(1_000))).isEqualTo("**1\u00a0000**");
        assertThat(said(Phrase.address("https://x.se/a_b"))).isEqualTo("<https://x.se/a_b>");
        assertThat(said(Phrase.address("rum *7*"))).isEqualTo("rum \\*7\\*");
        assertThat(said(Phrase.link(Phrase.words("in[bjudan]"), "https://x.se/?a=b")))
                .isEqualTo("[in\\[bjudan\\]](https://x.se/?a=b)");
        assertThat(said(Phrase.link(Phrase.words("inbjudan"), ""))).isEqualTo("inbjudan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_1", "*a*", "a`b", "`a", "a``b", "a`b``c", "https://x.se/a_b"})
    void textFormattedAsCodeIsShownExactly(String text) {
        assertThat(DiscordReader.read(said(Phrase.code(text))).text()).isEqualTo(text);
    }

    @Test
    void nestedEmphasisIsMarkedOnlyOnce() {
        assertThat(said(Phrase.strong(Phrase.joined(" ", List.of(Phrase.strong("a*"), Phrase.words("b"))))))
                .isEqualTo("**a\\* b**");
        assertThat(said(Phrase.strong(""))).isEmpty();
    }

    @Test
    void aWebAddressInTypedTextIsNotEscaped() {
        assertThat(said(Phrase.words(
                        "Se https://teams.example/l/19%3ameeting_X%40thread.v2/0?context=%7b_a%7d, tack.")))
                .isEqualTo("Se https://teams.example/l/19%3ameeting_X%40thread.v2/0?context=%7b_a%7d, tack.");
    }

    @Test
    void aLongChannelTopicIsCutSoThatItFitsAfterEscaping() {
        assertThat(MarkdownEscape.escape("*".repeat(2_000), 1024))
                .hasSizeBetween(1_000, 1_024)
                .matches("(\\\\\\*)+…");
        assertThat(MarkdownEscape.escape("Syftet", 1024)).isEqualTo("Syftet");
    }

    private String said(Phrase phrase) {
        return words.say(phrase, SWEDISH, discord);
    }

    private static String written(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
