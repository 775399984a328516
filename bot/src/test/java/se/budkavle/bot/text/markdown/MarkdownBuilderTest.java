package se.budkavle.bot.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.markdown.MarkdownBuilder.Run;

class MarkdownBuilderTest {

    private static final List<String> PIECES = List.of(
            "*",
            "**",
            "_",
            "`",
            "#",
            "# ",
            "- ",
            "1. ",
            "> ",
            "[",
            "](",
            ")",
            "<",
            ">",
            "&",
            "&amp;",
            "!",
            "\\",
            "|",
            "a",
            "å",
            " ",
            "7",
            "+",
            "=",
            "---",
            "~",
            "<b>",
            "2026-03-12",
            "kl. 9",
            ":");

    private final Phrasebook phrasebook = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    @Test
    void theBuiltMarkdownLooksLikeHandwrittenMarkdown() {
        var text = new MarkdownBuilder()
                .heading(1, List.of(Run.of("Det blev av")))
                .paragraph(
                        List.of(Run.of("Se "), new Run("rapporten", true, false, "https://x.example/a"), Run.of(".")))
                .item(0, false, List.of(Run.strong("Möte"), Run.of(" den 3 mars")))
                .item(1, true, List.of(Run.of("i Sundsvall")))
                .item(1, true, List.of(Run.of("på distans")))
                .item(0, false, List.of(Run.of("Slut")))
                .picture("sol.png")
                .table(List.of(
                        List.of(List.of(Run.of("Kommun")), List.of(Run.of("Mål"))), List.of(List.of(Run.of("Timrå")))))
                .text();
        assertThat(text).isEqualTo("""
                # Det blev av

                Se [**rapporten**](https://x.example/a).

                - **Möte** den 3 mars
                  1. i Sundsvall
                  2. på distans
                - Slut

                ![](sol.png)

                |Kommun|Mål|
                |---|---|
                |Timrå||""");
    }

    @Test
    void textWrittenAsMarkdownIsParsedBackUnchanged() {
        var random = new Random(24);
        for (int round = 0; round < 20_000; round++) {
            var words = "x"
                    + IntStream.range(0, random.nextInt(12))
                            .mapToObj(any -> PIECES.get(random.nextInt(PIECES.size())))
                            .collect(Collectors.joining())
                            .strip();
            var run = new Run(words, random.nextBoolean(), random.nextBoolean(), null);
            var other = new Run("y", random.nextBoolean(), random.nextBoolean(), null);
            var written = new MarkdownBuilder().paragraph(List.of(run, other)).text();
            assertThat(read(written)).as(written).isEqualTo(words + "y");
        }
    }

    private String read(String written) {
        return phrasebook.say(Markdown.of(written).phrase(), Phrasebook.SWEDISH);
    }
}
