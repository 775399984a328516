package se.budkavle.bot.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.discord.wire.DiscordOutputFormat;
import se.budkavle.bot.testing.DiscordReader;
import se.budkavle.bot.text.Phrasebook;

/** Tests that Markdown is rendered as HTML, as Discord markup and as plain text, and that unsafe content is removed. */
class MarkdownTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final List<ShownPicture> PICTURES = List.of(new ShownPicture("sol.png", "Solceller på taket", 1200));
    private static final String LETTER = """
            # Det blev av

            Nu har **sju kommuner** egna *solceller*. Läs [rapporten](https://x.example/a?b=1&c=2)
            och skriv till [oss](mailto:energi@example.org).

            ## Härnäst

            - Möte den 3 mars
              - i Sundsvall
              - på distans
            - `kod`

            1. Anmäl dig
            2. Kom

            > Bra jobbat!
            > Fortsätt.

            | Kommun | Mål | Klart |
            |---|:-:|--:|
            | Timrå | 3 | 2027 |
            | **Ånge** | | 2028 |

            ![](sol.png)

            ---
            https://x.example/b_c_d
            """;

    private final Phrasebook phrasebook = new Phrasebook(ZONE);

    @Test
    void headingLevelsInHtmlHaveNoGaps() {
        assertThat(html("### A\n\n###### B\n\n# C\n\n### D\n\n## E\n\n## F"))
                .isEqualToIgnoringWhitespace("<h2>A</h2><h3>B</h3><h2>C</h2><h3>D</h3><h3>E</h3><h3>F</h3>");
        assertThat(html("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6"))
                .contains("<h6>5</h6>", "<h6>6</h6>");
    }

    @Test
    void headingsInHtmlBeginAtLevelTwo() {
        assertThat(html(LETTER))
                .contains(
                        "<h2>Det blev av</h2>",
                        "<h3>Härnäst</h3>",
                        "<strong>sju kommuner</strong>",
                        "<em>solceller</em>",
                        "<a href=\"https://x.example/a?b&#61;1&amp;c&#61;2\">rapporten</a>",
                        "<a href=\"mailto:energi&#64;example.org\">oss</a>",
                        "<th scope=\"col\">Kommun</th>",
                        "<td align=\"right\">2027</td>",
                        "<blockquote>",
                        "<ol>",
                        "<ul>",
                        "<code>kod</code>",
                        "<hr",
                        "<img src=\"cid:sol.png\" alt=\"Solceller på taket\" width=\"600\" />",
                        "<a href=\"https://x.example/b_c_d\">https://x.example/b_c_d</a>")
                .doesNotContain("<h1");
        assertThat(Markdown.of(LETTER, PICTURES).leftOut()).isEmpty();
    }

    @Test
    void plainTextContainsTheAddressesOfLinksAndTheCellsOfTables() {
        assertThat(plain(LETTER)).isEqualTo("""
                Det blev av
                ===========

                Nu har sju kommuner egna solceller. Läs rapporten (https://x.example/a?b=1&c=2) och skriv till oss (energi@example.org).

                Härnäst
                -------

                - Möte den 3 mars
                  - i Sundsvall
                  - på distans
                - kod

                1. Anmäl dig
                2. Kom

                    Bra jobbat! Fortsätt.

                - Timrå · Mål: 3 · Klart: 2027
                - Ånge · Klart: 2028

                (Bild: Solceller på taket)

                ———

                https://x.example/b_c_d""");
    }

    @Test
    void headingsListsEmphasisAndLinksAreWrittenInDiscordsMarkup() {
        var said = chat(LETTER);
        assertThat(said)
                .contains(
                        "## Det blev av\n",
                        "### Härnäst\n",
                        "**sju kommuner**",
                        "[rapporten](https://x.example/a?b=1&c=2)",
                        "oss (energi@example.org)",
                        "- Möte den 3 mars\n  - i Sundsvall\n  - på distans\n- `kod`",
                        "1. Anmäl dig\n2. Kom",
                        "> Bra jobbat!",
                        "- **Timrå** · Mål: 3",
                        "<https://x.example/b_c_d>");
        assertThat(DiscordReader.read(said).formats())
                .contains("heading", "bold", "masked", "list", "quote", "code")
                .doesNotContain("mention", "everyone", "italic", "underline");
    }

    @Test
    void discordMentionsInMarkdownHaveNoEffect() {
        var said = chat("Hej @everyone <@123> <@&4> ||gömt|| __under__ :tada: <t:1:f>\n\n\\# inte rubrik\n\n- @here");
        assertThat(DiscordReader.read(said).formats()).containsOnly("list", "bold");
        assertThat(plain("Hej @everyone <@123>")).isEqualTo("Hej @everyone <@123>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<b onclick='x()'>hej</b>",
                "<img src=x onerror=alert(1)>",
                "a <!-- b --> c",
                "<iframe src='https://x.example'></iframe>",
                "<style>p{}</style>",
                "<a href=\"javascript:x()\">a</a>",
                "text <svg onload=x> text"
            })
    void htmlTagsInMarkdownAreRemoved(String written) {
        assertThat(html(written)).doesNotContain("<script", "<b", "<img", "<!--", "<iframe", "<style", "<a", "<svg");
        assertThat(Markdown.of(written).leftOut()).contains(OmittedPart.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,AAAA)",
                "[a](vbscript:x)",
                "[a](&#106;avascript:x)",
                "[a](file:///etc/passwd)",
                "[a](//x.example)",
                "[a](ftp://x.example)",
                "<javascript:alert(1)>",
                "[a](<java\tscript:x>)",
                "[a][b]\n\n[b]: javascript:x",
                "[a](https://x.example/\"onclick=x)"
            })
    void linksToOtherThanWebAndEmailAddressesAreShownAsPlainText(String written) {
        assertThat(html(written)).doesNotContain("<a");
        assertThat(chat(written)).doesNotContain("](");
        assertThat(Markdown.of(written).leftOut()).contains(OmittedPart.LINK);
    }

    @Test
    void picturesThatDoNotBelongToTheIssueAreReplacedByTheirText() {
        var elsewhere = "![Spårning](https://evil.example/pixel.gif) ![Annat](data:image/png;base64,AAAA) ![](cid:x)";
        assertThat(html(elsewhere)).doesNotContain("<img").contains("Spårning", "Annat");
        assertThat(Markdown.of(elsewhere, PICTURES).leftOut()).containsExactly(OmittedPart.PICTURE);
        assertThat(html("![Egna ord](sol.png \"titel\")"))
                .contains("alt=\"Egna ord\"")
                .doesNotContain("titel");
        assertThat(html("[![](sol.png)](https://x.example)")).contains("<a href=\"https://x.example\"><img");
        assertThat(plain("![Egna ord](sol.png)")).isEqualTo("(Bild: Egna ord)");
    }

    @Test
    void renderedMarkdownIsNeverBlank() {
        for (var written : List.of("", " \n ", "<script></script>", "[a]: https://x.example", "<!-- -->", "![](x)")) {
            assertThat(plain(written)).as(written).isNotBlank();
            assertThat(chat(written)).as(written).isNotBlank();
        }
    }

    @Test
    void aLinkWhoseTextLooksLikeAnotherAddressIsShownWithItsRealAddress() {
        assertThat(chat("[https://bank.example](https://evil.example)"))
                .isEqualTo("https://bank.example (<https://evil.example>)");
    }

    private static String html(String written) {
        return Markdown.of(written, PICTURES).html(name -> "cid:" + name);
    }

    private String plain(String written) {
        return phrasebook.say(Markdown.of(written, PICTURES).phrase(), Phrasebook.SWEDISH);
    }

    private String chat(String written) {
        return phrasebook.say(
                Markdown.of(written, PICTURES).phrase(), Phrasebook.SWEDISH, new DiscordOutputFormat(ZONE));
    }
}
