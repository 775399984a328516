package se.budkavle.bot.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.budkavle.bot.discord.wire.DiscordOutputFormat;
import se.budkavle.bot.testing.DiscordReader;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.newsletter.Issue;

/**
 * Tests that Markdown designed to exhaust the parser is rendered in limited time and size. Also tests that random
 * Markdown gives only safe output.
 */
class MarkdownBombTest {

    /**
     * The maximum time for rendering one Markdown text. The limit is generous, because other tests may run on the same
     * machine at the same time.
     */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int LARGEST = 3_000_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    private static final Pattern GOOD_TAG =
            Pattern.compile("</?(?:h[2-6]|p|br|hr|strong|em|ul|ol|li|blockquote|pre|code|a|img|table|thead"
                    + "|tbody|tr|th|td)(?: (?:href=\"(?:https?:|mailto:)[^\"<>]*\"|src=\"cid:[a-z.]+\"|alt=\"[^\"<>]*\"|width=\"\\d+\"|start=\"-?\\d+\""
                    + "|scope=\"col\"|align=\"\\w+\"))*(?: /)?>");
    private static final List<String> PIECES = List.of(
            "#",
            "## ",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "> ",
            "- ",
            "1. ",
            "    ",
            "\n",
            "\n\n",
            "|",
            "|-|-|\n",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "<",
            ">",
            "<script>",
            "</script>",
            "<img src=x onerror=y>",
            "javascript:x",
            "data:x",
            "https://x.example/a",
            "mailto:a@b.example",
            "sol.png",
            "&#106;",
            "&lt;",
            "&",
            "\"",
            "'",
            "\\",
            "\0",
            "\u202e",
            "😀",
            "å",
            "a",
            " ",
            "@everyone",
            "<@1>",
            "[a]: ",
            "<!--",
            "-->",
            "<?",
            "<![CDATA[",
            "~~",
            "||",
            "a@b.example",
            "www.x.example",
            "\t",
            "\r",
            "- [ ] ");

    private final Phrasebook phrasebook = new Phrasebook(ZONE);

    static Stream<String> bombs() {
        int most = Issue.LONGEST_TEXT;
        return Stream.of(
                        ">".repeat(10_000) + "a",
                        "> ".repeat(10_000) + "a",
                        "[".repeat(most),
                        "[".repeat(most / 2) + "]".repeat(most / 2),
                        "![".repeat(10_000) + "a" + "](sol.png)".repeat(2_000),
                        "- ".repeat(10_000) + "a",
                        "1. ".repeat(10_000) + "a",
                        "*".repeat(most),
                        "*a ".repeat(most / 3),
                        "*a **a ".repeat(most / 7),
                        "_a*".repeat(most / 3),
                        "`".repeat(most),
                        IntStream.range(1, 240)
                                .mapToObj(length -> "e" + "`".repeat(length))
                                .collect(Collectors.joining()),
                        "<".repeat(most),
                        "<!--".repeat(most / 4),
                        "<?".repeat(most / 2),
                        "<![CDATA[".repeat(most / 9),
                        "<a ".repeat(most / 3),
                        "<a b=\"".repeat(most / 6),
                        "&".repeat(most),
                        "\\".repeat(most),
                        "a@".repeat(most / 2),
                        "https://".repeat(most / 8),
                        "|a".repeat(10_000) + "\n" + "|-".repeat(10_000) + "\n" + "|\n".repeat(10_000),
                        "|a|b|\n|-|-|\n" + "|\n".repeat(most / 2 - 10),
                        "a|b\n-|-\n" + "a\n".repeat(most / 2 - 10),
                        "[a]: https://x.example/" + "x".repeat(most / 2) + "\n" + "[a] ".repeat(most / 9),
                        "[a]: https://x.example/" + "x".repeat(1_900) + "\n\n" + "[a] ".repeat(most / 5),
                        IntStream.range(0, 6_000)
                                .mapToObj(number -> "[" + number + "]: x")
                                .collect(Collectors.joining("\n")),
                        "    a\n".repeat(most / 6),
                        "#".repeat(most),
                        "# a\n".repeat(most / 4),
                        "\t".repeat(most),
                        "\n".repeat(most),
                        IntStream.range(0, 200)
                                .mapToObj(depth -> "  ".repeat(depth) + "- a")
                                .collect(Collectors.joining("\n")))
                .map(bomb -> bomb.substring(0, Math.min(bomb.length(), most)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void hostileMarkdownIsRenderedInLimitedTimeAndSize(String bomb) {
        assertTimeoutPreemptively(LONGEST, () -> {
            var markdown = Markdown.of(bomb);
            assertThat(markdown.html(name -> "cid:" + name)).hasSizeLessThan(LARGEST);
            assertThat(phrasebook.say(markdown.phrase(), Phrasebook.SWEDISH)).hasSizeLessThan(LARGEST);
            assertThat(phrasebook.say(markdown.phrase(), Phrasebook.SWEDISH, new DiscordOutputFormat(ZONE)))
                    .hasSizeLessThan(LARGEST);
            MarkdownSections.of(bomb);
        });
    }

    @Test
    void aLongLineThatLooksLikeATableIsReadInLimitedTime() {
        var almost = "a\n" + "|-".repeat(1_000_000) + "a";
        assertTimeoutPreemptively(
                LONGEST, () -> assertThat(Markdown.largestTable(almost)).isZero());
        assertThat(Markdown.largestTable("a|b\n" + " ".repeat(2_000_000) + "|-"))
                .isEqualTo(4);
    }

    @Test
    void randomMarkdownGivesOnlyAllowedTags() {
        var random = new Random(22);
        var pictures = List.of(new ShownPicture("sol.png", "Sol", 10));
        for (int round = 0; round < 20_000; round++) {
            var written = IntStream.range(0, random.nextInt(30))
                    .mapToObj(any -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            var markdown = Markdown.of(written, pictures);
            var html = markdown.html(name -> "cid:" + name);
            assertThat(TAG.matcher(html).results().map(MatchResult::group))
                    .as("%s%n%s", written, html)
                    .allSatisfy(tag -> assertThat(tag).matches(GOOD_TAG));
            assertThat(phrasebook.say(markdown.phrase(), Locale.ENGLISH))
                    .as(written)
                    .isNotBlank();
            var formats = DiscordReader.read(
                            phrasebook.say(markdown.phrase(), Locale.ENGLISH, new DiscordOutputFormat(ZONE)))
                    .formats();
            // Skips output in which DiscordReader finds the name of an emoji. DiscordReader reports any text between
            // two colons as an emoji name, even if the text contains escapes.
            if (!formats.contains("emoji-name")) {
                assertThat(formats).as(written).doesNotContain("mention", "everyone", "emoji", "moment", "command");
            }
        }
    }

    @Test
    void theSectionsOfRandomMarkdownTogetherContainTheWholeText() {
        var random = new Random(23);
        for (int round = 0; round < 5_000; round++) {
            var written = IntStream.range(0, random.nextInt(30))
                    .mapToObj(any -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining())
                    .replace("\r", "");
            assertThat(MarkdownSections.of(written).text().replaceAll("\\s", ""))
                    .isEqualTo(written.replaceAll("\\s", ""));
        }
    }
}
