package se.budkavle.bot.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.markdown.MarkdownSections.Section;

class MarkdownSectionsTest {

    private static final String TEXT =
            "Hej!\n\n# Det *blev* av\n\nSol.\n\n### Mer\n\n```\n# ingen rubrik\n```\n\nHärnäst\n-------\nVind.";

    private final MarkdownSections sections = MarkdownSections.of(TEXT);

    @Test
    void headingsOfTheTwoHighestLevelsDivideTheTextIntoSections() {
        assertThat(sections.all()).extracting(Section::title).containsExactly("", "Det blev av", "Härnäst");
        assertThat(sections.all().get(1).text()).startsWith("# Det *blev* av").endsWith("# ingen rubrik\n```");
        assertThat(sections.text()).isEqualTo(TEXT);
        assertThat(MarkdownSections.of("").all()).isEmpty();
    }

    @Test
    void aSectionCanBeRemovedMovedOrRewritten() {
        assertThat(sections.without(1).text()).isEqualTo("Hej!\n\nHärnäst\n-------\nVind.");
        assertThat(sections.moved(2, true).all())
                .extracting(Section::title)
                .containsExactly("", "Härnäst", "Det blev av");
        assertThat(sections.moved(0, true)).isEqualTo(sections);
        assertThat(sections.moved(2, false)).isEqualTo(sections);
        assertThat(sections.rewritten(0, " Nytt ").text()).startsWith("Nytt\n\n# Det");
        assertThat(sections.rewritten(0, "").text()).startsWith("# Det");
    }

    @Test
    void aHeadingAtTheBeginningIsTheTitleOfTheText() {
        assertThat(MarkdownSections.opening("\n# *Höst* i länet\n\nHej!\n\n# Sol"))
                .isEqualTo(new Section("Höst i länet", "Hej!\n\n# Sol"));
        assertThat(MarkdownSections.opening("Höst\n====\nHej!")).isEqualTo(new Section("Höst", "Hej!"));
        assertThat(MarkdownSections.opening("## Höst\n\nHej!")).isEqualTo(new Section("", "## Höst\n\nHej!"));
        assertThat(MarkdownSections.opening("")).isEqualTo(new Section("", ""));
    }
}
