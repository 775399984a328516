package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameSearchTest {

    private static final String COUNCIL = "Hållbarhetsrådet";
    private static final String BUILDING = "Miljö och samhällsbyggnad, presidier och chefer";
    private static final String ENERGY = "Nätverket för hållbar energi";

    private final NameSearch<String> networks = new NameSearch<>(List.of(BUILDING, ENERGY, COUNCIL), List::of);

    private static final List<List<String>> THINGS = List.of(
            List.of("Energirådet", "energi"),
            List.of("Rådet för hållbarhet", "hallbarhet"),
            List.of("Byggrådet"),
            List.of("Lilla rådet"));

    private final NameSearch<List<String>> search = new NameSearch<>(THINGS, names -> names);

    @Test
    void anUnknownNameIsNeverTruncatedWithinACharacter() {
        assertThat(search.unknown("a" + "😀".repeat(100), "any").arguments()).startsWith("a" + "😀".repeat(59));
    }

    @Test
    void anExactNameIsFoundWhateverItsCaseAndAccents() {
        assertThat(search.named(" RADET FOR HALLBARHET ")).contains(THINGS.get(1));
        assertThat(search.named("energi")).contains(THINGS.get(0));
        assertThat(search.named("energir")).isEmpty();
        assertThat(search.named("")).isEmpty();
    }

    @Test
    void aNameWithTheSameAccentsComesBeforeANameWithOtherAccents() {
        var people = new NameSearch<>(List.of("Eva Noren", "Eva Norén", "Anders Malm", "Anders Målm"), List::of);
        for (var name : List.of("Eva Noren", "Eva Norén", "Anders Malm", "Anders Målm")) {
            assertThat(people.named(name.toUpperCase(Locale.ROOT))).contains(name);
            assertThat(people.allNamed(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .containsExactly(name);
        }
        assertThat(people.allNamed("Eva Norèn")).containsExactly("Eva Noren", "Eva Norén");
    }

    @Test
    void matchesAtTheBeginningOfANameComeBeforeMatchesLaterInTheName() {
        assertThat(search.matching("rådet"))
                .extracting(names -> names.get(0))
                .containsExactly("Rådet för hållbarhet", "Lilla rådet", "Energirådet", "Byggrådet");
        assertThat(search.matching("bygg")).containsExactly(THINGS.get(2));
        assertThat(search.matching("xyz")).isEmpty();
    }

    @Test
    void aMatchingIdDoesNotComeBeforeAMatchingDisplayName() {
        var energy = List.of(ENERGY, "hallbar-energi");
        var council = List.of(COUNCIL, "radet");
        assertThat(new NameSearch<>(List.of(energy, council), names -> names).matching("hållbar"))
                .containsExactly(council, energy);
        assertThat(new NameSearch<>(List.of(energy, council), names -> names).matching("hallbar-energi"))
                .containsExactly(energy);
    }

    @Test
    void anExactNameComesFirst() {
        var two = new NameSearch<>(List.of("Rådet i norr", "Rådet"), List::of);
        assertThat(two.matching("rådet")).containsExactly("Rådet", "Rådet i norr");
    }

    @Test
    void anEmptyTextFindsAllNamesInTheirOriginalOrder() {
        assertThat(search.matching("")).isEqualTo(THINGS);
    }

    @Test
    void atMostThreeMatchesAreSuggested() {
        assertThat(search.near("rådet")).containsExactly("Rådet för hållbarhet", "Lilla rådet", "Energirådet");
    }

    @Test
    void twoTypingErrorsAreToleratedInAShortWordAndFourInALongWord() {
        var one = new NameSearch<>(List.of("abcdef", "abcdefghijkl"), List::of);
        assertThat(one.near("xxcdef")).containsExactly("abcdef");
        assertThat(one.near("xxxdef")).isEmpty();
        assertThat(one.near("xxxxefghijkl")).containsExactly("abcdefghijkl");
        assertThat(one.near("xxxxxfghijkl")).isEmpty();
    }

    @Test
    void eachInsertedOrDeletedLetterCountsAsOneTypingError() {
        var one = new NameSearch<>(List.of("abcdef"), List::of);
        assertThat(one.near("abzczdef")).containsExactly("abcdef");
        assertThat(one.near("zabzczdef")).containsExactly("abcdef");
        assertThat(one.near("zazbzczdef")).isEmpty();
        assertThat(one.near("abed")).isEmpty();
        assertThat(one.near("acxf")).isEmpty();
        assertThat(one.near("acxef")).containsExactly("abcdef");
    }

    @Test
    void noTypingErrorIsToleratedInAWordOfThreeLetters() {
        var one = new NameSearch<>(List.of("abcd"), List::of);
        assertThat(one.matching("abcx")).containsExactly("abcd");
        assertThat(one.matching("abx")).isEmpty();
    }

    @Test
    void theMostSimilarNameComesFirst() {
        var two = new NameSearch<>(List.of("abcdxx", "abcdex"), List::of);
        assertThat(two.near("abcdef")).containsExactly("abcdex", "abcdxx");
    }

    @Test
    void theBestMatchComesFirst() {
        assertThat(networks.matching("hallbar")).containsExactly(COUNCIL, ENERGY);
        assertThat(networks.matching("ENERGI håll")).containsExactly(ENERGY);
        assertThat(networks.matching("barhet")).containsExactly(COUNCIL);
        assertThat(networks.matching("")).hasSize(3);
        assertThat(networks.matching("fiske")).isEmpty();
    }

    @Test
    void similarNamesAreFoundIfNothingMatches() {
        assertThat(networks.matching("Hålbarhetsrådet")).containsExactly(COUNCIL);
        assertThat(networks.near("Halbarhetsradet")).containsExactly(COUNCIL);
        assertThatThrownBy(() -> networks.require("Halbarhetsradet", "unknown"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("Halbarhetsradet", 1, COUNCIL));
    }

    @Test
    void aNameIsFoundWithoutRegardToPunctuationAndCase() {
        assertThat(networks.named("miljö och samhällsbyggnad  presidier och chefer"))
                .contains(BUILDING);
        assertThat(networks.named("Hållbarhet")).isEmpty();
    }

    @Test
    void wholeWordsAreFoundInAnyOrder() {
        assertThat(networks.withWords("energi hållbar")).containsExactly(ENERGY);
        assertThat(networks.withWords("energ")).isEmpty();
    }

    @Test
    void aListOfSixtyNamesIsSplitIntoAllItsNames() {
        var names = IntStream.range(0, 60)
                .mapToObj(number -> "Nätverket för kommunernas samverkan, del " + number)
                .toList();
        var search = new NameSearch<>(names, List::of);
        assertThat(search.parts(String.join(", ", names))).isEqualTo(names);
    }

    @Test
    void aCommaWithinANameDoesNotSplitIt() {
        assertThat(networks.parts(COUNCIL + ", " + BUILDING + "; " + ENERGY))
                .containsExactly(COUNCIL, BUILDING, ENERGY);
        assertThat(networks.parts(COUNCIL + ", Miljö och samhällsbyggnad, pres"))
                .containsExactly(COUNCIL, "Miljö och samhällsbyggnad, pres");
        assertThat(networks.parts(COUNCIL + ",")).containsExactly(COUNCIL, "");
        assertThat(networks.parts("fiske, håll")).containsExactly("fiske", "håll");
    }
}
