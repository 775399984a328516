package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.ParagraphNumbering.Numbered;

class ParagraphNumberingTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");
    private static final List<String> ITEMS = List.of("a", "b", "c");

    @Test
    void formalMinutesNumberEveryItemWithoutGaps() {
        var numbered = number(MinutesKind.FORMAL, 7, List.of(decision("b", "Ett")), List.of());
        assertThat(codes(numbered)).containsExactly("8/2026 a", "9/2026 b", "10/2026 c");
        assertThat(numbered.decisions()).extracting(Decision::code).containsExactly("9/2026");
    }

    @Test
    void informalMinutesNumberOnlyDecisions() {
        var numbered = number(MinutesKind.NOTES, 7, List.of(decision("b", "Ett"), decision(null, "Två")), List.of());
        assertThat(codes(numbered)).containsExactly("8/2026 b", "9/2026 null");
        assertThat(numbered.decisions()).extracting(Decision::code).containsExactly("8/2026", "9/2026");
    }

    @Test
    void anItemWithSeveralDecisionsHasAParagraphForEach() {
        var numbered = number(
                MinutesKind.FORMAL,
                0,
                List.of(decision("a", "Ett"), decision("a", "Två"), decision(null, "Tre")),
                List.of());
        assertThat(codes(numbered)).containsExactly("1/2026 a", "2/2026 a", "3/2026 b", "4/2026 c", "5/2026 null");
        assertThat(numbered.decisions()).extracting(Decision::code).containsExactly("1/2026", "2/2026", "5/2026");
    }

    @Test
    void aDecisionAddedInACorrectionGetsTheExistingParagraphNumberOfItsItem() {
        var known = List.of(paragraph(1, "a"), paragraph(2, "b"), paragraph(3, "c"));
        var numbered = number(MinutesKind.FORMAL, 9, List.of(decision("b", "Ett")), known);
        assertThat(numbered.paragraphs()).isEmpty();
        assertThat(numbered.decisions()).extracting(Decision::code).containsExactly("2/2026");
    }

    @Test
    void twoDecisionsNeverShareAParagraphNumber() {
        var known = List.of(paragraph(1, "a"), paragraph(2, "b"), paragraph(3, "c"));
        var carried = decision("b", "Ett").numbered(2026, 2);
        var numbered = number(MinutesKind.FORMAL, 9, List.of(carried, decision("b", "Två")), known);
        assertThat(codes(numbered)).containsExactly("10/2026 b");
        assertThat(numbered.decisions()).extracting(Decision::code).containsExactly("10/2026");
    }

    @Test
    void alreadyNumberedItemsAndDecisionsAreNotNumberedAgain() {
        var known = List.of(paragraph(1, "a"), paragraph(2, "b"), paragraph(3, "c"));
        var carried = decision("b", "Ett").numbered(2026, 2);
        assertThat(number(MinutesKind.FORMAL, 3, List.of(carried), known))
                .isEqualTo(new Numbered(List.of(), List.of()));
    }

    @Test
    void aDecisionAboutARemovedItemIsNumberedLast() {
        var numbered = number(MinutesKind.FORMAL, 0, List.of(decision("gone", "Ett")), List.of());
        assertThat(codes(numbered)).containsExactly("1/2026 a", "2/2026 b", "3/2026 c", "4/2026 gone");
        assertThat(numbered.decisions()).extracting(Decision::code).containsExactly("4/2026");
    }

    private static Numbered number(MinutesKind kind, int highest, List<Decision> all, List<ParagraphNumber> known) {
        return ParagraphNumbering.of(kind, "N", "M", 2026, highest, ITEMS, all, known);
    }

    private static Decision decision(@Nullable String item, String text) {
        return Decision.of("N", "M", item, text, "A", NOW);
    }

    private static ParagraphNumber paragraph(int number, String item) {
        return ParagraphNumber.of("N", 2026, number, "M", item);
    }

    private static List<String> codes(Numbered numbered) {
        return numbered.paragraphs().stream()
                .map(one -> one.code() + " " + one.itemId())
                .toList();
    }
}
