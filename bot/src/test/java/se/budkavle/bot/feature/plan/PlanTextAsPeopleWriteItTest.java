package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.plan.ActivityParties;

/**
 * Tests the parsing of a plan's text with page numbers, amounts, columns and the like between the lines of a title. No
 * title is silently changed or dropped.
 */
class PlanTextAsPeopleWriteItTest {

    private static final String HEAD = "Hamnar\n\n\n\nMål, aktiviteter och projekt 2031\n\n";
    private static final AreaNames AREAS = AreaNames.of(List.of(
            Area.of("hamnar", "Hamnar och kajer", "Hamnar", "H", 0),
            Area.of("skola", "Skola och lek", "Skola", "S", 1)));

    @ParameterizedTest
    @ValueSource(strings = {"200 tkr", "1 200 kr", "1,5 mnkr", "2.5 MSEK", "300 000 kronor", "75 %", "50 tkr."})
    void anAmountInAColumnToTheRightIsListedInsteadOfJoinedToATitle(String amount) {
        for (String gap : List.of("        ", "\t")) {
            var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta i" + gap + amount + "\nhamnen\nProjekt: Bygga\n");
            assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta i hamnen", "Hamnar / Bryggor / Bygga");
            assertThat(plan.unread()).containsExactly(new UnparsedLine(8, amount));
        }
        var several = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta" + "        " + amount + "\nAktivitet: Riva        "
                + amount + "\nProjekt: Bygga för " + amount + "\n");
        assertThat(lines(several))
                .containsExactly(
                        "Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Riva", "Hamnar / Bryggor / Bygga för " + amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "v", "iv", "xii", "X", "IV", "– iv –", "(iv)", "[x]", "sida iv"})
    void aRomanNumeralAloneOnALineIsListedInsteadOfJoinedToATitle(String numeral) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta i\n" + numeral + "\nhamnen\nProjekt: Bygga\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta i hamnen", "Hamnar / Bryggor / Bygga");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(9, numeral));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Karta](http://karta.example)",
                "[Karta](https://karta.example/a_(b)?c=d#e)",
                "[Karta](<https://karta.example>)",
                "[Karta](https://karta.example \"Kartan\")",
                "![Karta](karta.png)",
                "[**Karta**](/karta)"
            })
    void aMarkdownLinkIsReadAsItsText(String link) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: " + link + " över hamnen [utkast] (2031)\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Karta över hamnen [utkast] (2031)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 (34)¦13 (34)",
                "Sida 12¦Sida 13",
                "sida 12 av 34¦sida 13 av 34",
                "Sid. 12¦Sid. 13",
                "SIDAN: 12¦SIDAN: 13",
                "s. 12¦s. 13",
                "12/34¦13/34",
                "12 av 34¦13 av 34",
                "[12]¦[13]",
                "Page 12 of 34¦Page 13 of 34",
                "p. 12¦p. 13",
                "— 12 —¦— 13 —",
                "• 12 •¦• 13 •",
                "Verksamhetsplan 2031 | 12¦Verksamhetsplan 2031 | 13",
                "12 | Verksamhetsplan 2031¦13 | Verksamhetsplan 2031",
                "Verksamhetsplan 2031 12¦Verksamhetsplan 2031 13",
                "Förbundet\t12 (34)¦Förbundet\t13 (34)",
                "Förbundet, sida 12¦Förbundet, sida 13",
                "12\nFörbundet\nPlan 2031¦13\nFörbundet\nPlan 2031",
                "\nPlan 2031\n12\n\n¦\nPlan 2031\n13\n\n"
            })
    void headersAndFootersOfAPageAreNotJoinedToATitle(String pages) {
        int between = pages.indexOf('¦');
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta i.\n" + pages.substring(0, between)
                + "\nAktivitet: Riva\n" + pages.substring(between + 1) + "\nProjekt: Bygga\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar / Bryggor / Mäta i.", "Hamnar / Bryggor / Riva", "Hamnar / Bryggor / Bygga");
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30|30", "s. 7|s. 7", "xii|xii", "Förbundet 12 (34)|Förbundet 12 (34)", "(4)|(4)"})
    void textThatMayBeAHeaderOrFooterIsListedInsteadOfJoinedToATitle(String line, String told) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n" + line + "\nprocent\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta procent");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(9, told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"se sida 12", "från 34 till 12 (34)", "år 2030", "Västernorrland.", "2 016 personer"})
    void numbersInATitleAreNotRemoved(String rest) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n" + rest + "\nProjekt: Bygga\n");
        assertThat(lines(plan)).first().isEqualTo("Hamnar / Bryggor / Mäta " + rest);
    }

    @Test
    void runningFootersAreSkippedSoThatItemsContinueBelowThem() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta i\nHamnförbundet\n12\n\falla hamnar\nAktivitet: Riva\n"
                + "Hamnförbundet\n13\n\fgamla bryggor\nProjekt: Bygga\nHamnförbundet\n14\n\f");
        assertThat(lines(plan))
                .containsExactly(
                        "Hamnar / Bryggor / Mäta i alla hamnar",
                        "Hamnar / Bryggor / Riva gamla bryggor",
                        "Hamnar / Bryggor / Bygga");
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void aHeaderThatOccursOnceInsideAnItemIsListedWithTheItem() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta i\n\fHamnplanen 2031\nalla hamnar\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta i");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(9, "Hamnplanen 2031 alla hamnar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Goal: Bryggor\nActivity: Mäta\nProject: Bygga",
                "Mål – Bryggor\nAktivitet – Mäta\nProjekt — Bygga",
                "Mål A: Bryggor\nAktivitet A1: Mäta\nProjekt M1.2 Bygga",
                "Mål nr 1: Bryggor\nAktivitet nr. 2: Mäta\nProjekt 3) Bygga",
                "(1) Mål: Bryggor\na) Aktivitet: Mäta\nB. Projekt: Bygga",
                "Mål1: Bryggor\nAktivitet 1.1 Mäta\n1.2. Projekt: Bygga",
                "➢ Mål: Bryggor\n✓ Aktivitet: Mäta\n– ■ Projekt: Bygga",
                "\uF0D8 Mål: Bryggor\n\uF0B7\tAktivitet: Mäta\n\uF0A7Projekt: Bygga",
                "Mål: Bryggor\nAktiviteter:\n\uF0B7 Mäta\nProjekt:\n\uF076 Bygga",
                "Mål: Bryggor -\nAktivitet: Mäta –\nProjekt: Bygga •\n-",
                "Mål\u00A01\u00A0– Bryggor\nAktivitet\u202F1.1: Mäta\nProjekt\u200B: Bygga",
                "Mål 1:\nBryggor\nAktivitet 1.1:\nMäta\nProjekt:\nBygga",
                "> Mål: Bryggor\n1. *Aktivitet:* Mäta\n- [ ] `Projekt:` _Bygga_",
                "Mål: Bryggor\u2028Aktivitet: Mäta\u2029Projekt: Bygga",
                "Mål: Bryggor\u000BAktivitet: Mäta\u000BProjekt: Bygga",
                "Mål: Bryggor\nAktivitet: Mäta\n---\n***\nProjekt: Bygga\n====",
                "Mål: Bryggor\nAktiviteter\n1. Mäta\nProjekt\na) Bygga",
                "Mål: Bryggor\nAktivitet:\n- Mäta\nProjekt:\n► Bygga",
                "Mål II: Bryggor\nAktivitet IV: Mäta\nProjekt III – Bygga",
                "Mål: Bryggor\nAktiviteter 2031:\n1. Mäta\nProjekt 2031\n• Bygga"
            })
    void markersAreRecognisedInManySpellings(String items) {
        var plan = plan(HEAD + items + "\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga");
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a) väga",
                "1. väga",
                "- väga",
                "Syfte: Väga",
                "Delmål: Väga",
                "Aktivitet 2 väga",
                "1.1 Väga",
                "(1.2) Väga",
                "Projekt",
                "• väga"
            })
    void aLineThatMayBeAnItemOfItsOwnIsListed(String line) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n" + line + "\nAktivitet: Riva\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Riva");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ansvarig: Hamnchefen",
                "ANSVARIGA: Hamnchefen",
                "- Ansvarig: Hamnchefen",
                "* **Ansvarig:** Hamnchefen",
                "Huvudansvarig : Hamnchefen",
                "Ansvar: Hamnchefen",
                "\nAnsvarig person: Hamnchefen\n",
                "Responsible: Hamnchefen"
            })
    void aLineWithTheResponsiblePersonBelongsToTheActivityAbove(String line) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n" + line + "\nAktivitet: Riva\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible)
                .containsExactly(tuple("Mäta", "Hamnchefen"), tuple("Riva", null));
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ansvarig: Hamnchefen, klart senast 1 maj",
                "Ansvarig – Hamnchefen\nKlart senast: 1 maj",
                "Klart senast: 1 maj. Ansvarig: Hamnchefen",
                "Deadline: 1 maj | Ansvarig: Hamnchefen",
                "Senast: 1 maj\nAnsvar: Hamnchefen"
            })
    void aLineWithTheDeadlineBelongsToTheActivityAbove(String lines) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n" + lines + "\nAktivitet: Riva\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible, ActivityDraft::due)
                .containsExactly(tuple("Mäta", "Hamnchefen", "1 maj"), tuple("Riva", null, null));
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aktivitet: Mäta\nAnsvarig:\nHamnchefen\nAktivitet: Riva",
                "Aktivitet: Mäta\n**Ansvarig:**\nHamnchefen\nAktivitet: Riva",
                "Aktivitet: Mäta\nAnsvarig:\n- Hamnchefen\nAktivitet: Riva",
                "Aktiviteter:\n- Mäta\n  Ansvarig:\n  Hamnchefen\n- Riva",
                "Aktiviteter:\n- Mäta\n  Ansvarig:\n    - Hamnchefen\n- Riva",
                "Aktiviteter:\n• Mäta\n• Ansvarig:\n\to Hamnchefen\n• Riva"
            })
    void aResponsiblePersonBelowALabelBelongsToTheActivityAbove(String lines) {
        var plan = plan(HEAD + "Mål: Bryggor\n" + lines + "\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible)
                .containsExactly(tuple("Mäta", "Hamnchefen"), tuple("Riva", null));
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void allItemsOfAListBelowALabelBelongToTheLabel() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\nAnsvariga:\n- Hamnchefen\n- Lotsen\nDeadline:\n1 maj\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::responsible, ActivityDraft::due)
                .containsExactly(tuple("Hamnchefen, Lotsen", "1 maj"));
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void anAmountBesideTheTextBelowALabelIsListed() {
        for (String fact : List.of("Hamnchefen", "- Hamnchefen")) {
            var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\nAnsvarig:\n" + fact + "        200 tkr\n");
            assertThat(plan.goals().get(0).activities())
                    .extracting(ActivityDraft::responsible)
                    .containsExactly("Hamnchefen");
            assertThat(plan.unread()).containsExactly(new UnparsedLine(10, "200 tkr"));
        }
    }

    @Test
    void anAmountBesideTheSecondLineOfAnAreasNameIsListed() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n\nSkola och\nlek        200 tkr\n\nMål: Gungor\n");
        assertThat(plan.goals()).extracting(GoalDraft::area).containsExactly("Hamnar", "Skola och lek");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(11, "200 tkr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hamnchefen", "- Hamnchefen"})
    void twoColumnsBelowALabelAreRefused(String fact) {
        var plan = HEAD + "Mål: Bryggor\nAktivitet: Mäta\nAnsvarig:\n" + fact + "        Aktivitet: Riva\n";
        assertThatThrownBy(() -> plan(plan)).hasMessage("plan.import.columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Syfte: Veta",
                "Mål 2 Kajer",
                "Deadline: 1 maj",
                "Alla kommuner ansvarar för att kajerna mäts.",
                "",
                "\fHamnchefen",
                "1.1 Väga"
            })
    void aLabelThatIsNotFollowedByAShortTextIsListed(String next) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\nAnsvarig:\n" + next + "\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::responsible)
                .containsExactly((String) null);
        assertThat(plan.unread()).extracting(UnparsedLine::number).contains(9);
    }

    @Test
    void theNextActivityOfAListIsNotReadAsTheTextOfAnEmptyLabel() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktiviteter:\n- Mäta\n  Ansvarig:\n- Riva\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible)
                .containsExactly(tuple("Mäta", null), tuple("Riva", null));
    }

    @Test
    void twoDeadlinesOfOneActivityAreBothRead() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\nSenast: 1 maj\nSlutdatum: 2 juni\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::due)
                .containsExactly("1 maj, 2 juni");
    }

    @Test
    void linesWithOwnerPartnersAndFunderBelongToTheActivityAbove() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\nProjektägare: Timrå\nSamverkanspart: Kajbolaget\n"
                + "Tillsammans med: Lotsen\nFinansiär: EU\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::parties)
                .containsExactly(new ActivityParties("Timrå", "Kajbolaget, Lotsen", "EU"));
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- Finansiering: söka medel", "- Tidplan: ta fram en", "- Ansvarsfördelning: bestämma"})
    void anActivityThatBeginsLikeALabelIsAnActivity(String line) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktiviteter:\n- Mäta\n" + line + "\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title)
                .containsExactly("Mäta", line.substring(2));
    }

    @Test
    void aDashInPlaceOfAResponsiblePersonMeansNobody() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\nAnsvarig: –\nAktivitet: Riva\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible)
                .containsExactly(tuple("Mäta", null), tuple("Riva", null));
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void theResponsiblePersonIsReadInAListOfActivities() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktiviteter:\n- Mäta\n- Ansvarig: Hamnchefen\n- Riva\n"
                + "  Ansvarig: Kajvakten\n  Ansvarig: Lotsen\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title, ActivityDraft::responsible)
                .containsExactly(tuple("Mäta", "Hamnchefen"), tuple("Riva", "Kajvakten, Lotsen"));
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void anotherLabelledLineMayComeBeforeTheResponsiblePerson() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\nSyfte: Veta\nAnsvarig: Hamnchefen\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::responsible)
                .containsExactly("Hamnchefen");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mål: Kajer",
                "Aktivitet:",
                "Aktivitet: Di\uF001",
                "- Väga",
                "1.1 Väga",
                "Mål 2 Kajer",
                "Alla hamnar"
            })
    void aResponsiblePersonForSomethingElseThanAnActivityIsListed(String between) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n\n" + between + "\n\nAnsvarig: Hamnchefen\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::responsible)
                .containsExactly((String) null);
        assertThat(plan.unread()).extracting(UnparsedLine::text).contains("Ansvarig: Hamnchefen");
    }

    @Test
    void plainTextBetweenTheActivitiesOfAGoalIsListed() {
        var plan =
                plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta\n\nAlla hamnar\n\nAktivitet: Riva\n\nKajer\n\nMål: Kajer\n");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(10, "Alla hamnar"));
    }

    @Test
    void linesWithoutBulletsUnderAHeadingOfActivitiesAreListed() {
        var plan = plan(HEAD + "Mål: Bryggor\nAktiviteter:\nMäta\nRiva\n");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(9, "Mäta Riva"));
    }

    @Test
    void activitiesAfterAnUnreadableGoalAreNotAddedToAnotherGoal() {
        var plan = plan(
                HEAD
                        + "Mål: Bryggor\nAktivitet: Mäta\nMål:\nAktivitet: Riva\nMål: In\uFFFDytande\nAktivitet: Fira\nMål: Kajer\nAktivitet: Di\uF001\nAktivitet: Bygga\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Kajer / Bygga");
        assertThat(plan.unread())
                .containsExactly(
                        new UnparsedLine(9, "Mål:"),
                        new UnparsedLine(10, "Riva"),
                        new UnparsedLine(11, "In\uFFFDytande"),
                        new UnparsedLine(12, "Fira"),
                        new UnparsedLine(14, "Di\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mål 2 (2031–2033): Båtar", "Goal 2 (new): Boats", "\nMål 2 (2031–2033): Båtar\n", "Mål II Båtar"
            })
    void activitiesBelowAGoalThatIsNotUnderstoodAreNotAddedToAnotherGoal(String goal) {
        var plan = plan(
                HEAD + "Mål: Bryggor\nAktivitet: Mäta\n" + goal + "\nAktivitet: Riva\nMål: Kajer\nProjekt: Bygga\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Kajer / Bygga");
        assertThat(plan.unread())
                .extracting(UnparsedLine::text)
                .contains("Riva")
                .anyMatch(line -> line.contains("oa") || line.contains("Båtar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mål: Bryggor  Mål: Båtar",
                "Mål: Bryggor | Mål 2: Båtar",
                "Goal: Piers      Goal: Boats",
                "Mål: Bryggor\nAktivitet: Mäta i        En helt annan\nalla hamnar              text bredvid",
                "Mål: Bryggor\tBåtar i\nAktivitet: Mäta\talla hamnar"
            })
    void aTextInColumnsSideBySideIsRefused(String items) {
        assertThatThrownBy(() -> plan(HEAD + items + "\n")).hasMessage("plan.import.columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Test lines with one wide gap each, by chance at the same position.
                "Mål: Bryggor\nAktivitet: Mäta   djupet i alla hamnar och sjöar\nvid kusten och ta   med djupet vid kajer och\nbryggor, och sedan visa det",
                // Test lines with wide gaps between most words.
                "Mål: Bryggor\nAktivitet:   Mäta   djupet   i   alla   hamnar   och   sjöar\nvid    kusten   och   ta    med   djupet    vid   kajer    och\nbryggor,   och    sedan   visa   det",
                // Two test lines with many wide gaps, one of them at the same position in both lines.
                "Mål: Bryggor\nAktivitet: Mäta   djupet i   alla hamnar och    sjöar\nvid kusten och   ta   med  djupet   vid kajer   och\nbryggor, och sedan visa det",
                "Mål: Bryggor\nAktivitet:\u00A0\u00A0\u00A0Mäta\u00A0\u00A0\u00A0djupet    i   alla   hamnar    och sjöar\nvid   kusten    och   ta   med   djupet   vid   kajer   och   \nbryggor, och sedan visa det"
            })
    void justifiedTextWithWideGapsIsRead(String items) {
        var plan = plan(HEAD + items + "\nProjekt: Bygga\n");
        assertThat(lines(plan))
                .containsExactly(
                        "Hamnar / Bryggor / Mäta djupet i alla hamnar och sjöar vid kusten och ta med djupet vid kajer"
                                + " och bryggor, och sedan visa det",
                        "Hamnar / Bryggor / Bygga");
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void aMarkerWordBetweenTwoGapsIsNotAColumn() {
        assertThat(lines(plan(HEAD + "Mål: Bryggor\nAktivitet: Delta   i   projekt:   mäta   djupet\n")))
                .containsExactly("Hamnar / Bryggor / Delta i projekt: mäta djupet");
        assertThatThrownBy(() -> plan(HEAD + "Mål: Bryggor\nAktivitet: Delta i          projekt: mäta djupet\n"))
                .hasMessage("plan.import.columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Two text columns side by side with a narrow gap between them. Some lines are short.
                "Aktivitet: Mäta i alla   En helt annan text\nhamnar vid kusten och    står här bredvid\nsjöar                    utan något samband",
                "Aktivitet: Mäta i alla   En helt annan text\nhamnar vid kusten och    står här bredvid",
                // Three text columns side by side.
                "Aktivitet: Mäta   i hamnarna   vid alla\nsjöar och         vattendrag   och kajer",
                // Two text columns side by side with justified lines.
                "Aktivitet:  Mäta   i  alla    En   helt   annan   text\nhamnar   vid  kusten   och    står    här   i    bredvid\nsjöar   och   de    andra     utan   något    samband\nsmå    vattendrag   med       med   det     här    andra",
                // A line across the whole page, together with two text columns.
                "Aktivitet: Mäta i alla   En helt annan text\nhamnar vid kusten och    står här bredvid\nsjöar                    utan något samband\nHär följer en rad över båda spalterna av sidan",
                // Two text columns separated by tabs.
                "Aktivitet: Mäta\t\tEn helt annan\nalla hamnar\t\ttext bredvid"
            })
    void textInColumnsOfAnyWidthIsRefused(String items) {
        assertThatThrownBy(() -> plan(HEAD + "Mål: Bryggor\n" + items + "\n")).hasMessage("plan.import.columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "........ 12",
                " ........12",
                ". . . . . . 12",
                "…… 12",
                " ____ 12",
                " ······ s. 12",
                "          12",
                "\t12",
                "\t\tSida 7",
                " ..... 112  "
            })
    void linesOfATableOfContentsAreListedInsteadOfReadAsTitles(String end) {
        var plan = plan("Innehåll\n\nMål 1: Bryggor" + end + "\n" + HEAD
                + "Mål: Bryggor\nAktivitet: Mäta\nAktivitet: Riva" + end + "\nProjekt: Bygga\nMål 2: Kajer" + end
                + "\nAktivitet: Dyka\nMål: Pirar\nAktivitet: Fira\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga", "Hamnar / Pirar / Fira");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(3, 12, 14, 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alla hamnar         12", "alla hamnar\t12", "alla hamnar ........ 12"})
    void aPageNumberAtTheEndOfATitleIsRemovedAndListed(String end) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta i\n" + end + "\nProjekt: Bygga\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta i alla hamnar", "Hamnar / Bryggor / Bygga");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"minst   20", "minst ... 20", "minst     20\nprocent", "A 2, B 20", "år        2030", "nr…20"})
    void aNumberThatBelongsToTheEndOfATitleIsNotRemoved(String rest) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta " + rest + "\nProjekt: Bygga\n");
        assertThat(lines(plan)).first().isEqualTo("Hamnar / Bryggor / Mäta " + rest.replaceAll("\\s+", " "));
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mål:\tBryggor\nAktivitet:\tMäta",
                "Mål: Bryggor\nAktivitet:     Mäta",
                "1.\tMål: Bryggor\n1.1\tAktivitet: Mäta"
            })
    void aGapAfterAMarkerIsNotAColumn(String items) {
        assertThat(lines(plan(HEAD + items + "\n"))).containsExactly("Hamnar / Bryggor / Mäta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2. Skola och lek\n\nMål, aktiviteter och projekt 2031\n\n",
                "Skola och lek\n\n",
                "SKOLA OCH LEK:\n",
                "\f2 Skola\n\n",
                "## Område 2: Skola och lek\n\n",
                "\n\n\n\fSkola och lek\n\nHär står hur det går för skolan.\n\nMål, aktiviteter och projekt 2031\n\n"
            })
    void theNameOfAnotherAreaBeginsThatArea(String heading) {
        var plan = plan("1. Hamnar och kajer\n\nMål, aktiviteter och projekt 2031\n\nMål: Bryggor\nAktivitet: Mäta.\n"
                + heading + "Mål: Elever\nAktivitet: Simma\n");
        assertThat(plan.goals())
                .extracting(goal ->
                        AreaNames.withoutNumber(goal.area()).replace(":", "").toLowerCase(Locale.ROOT))
                .containsExactly("hamnar och kajer", heading.contains("Skola\n") ? "skola" : "skola och lek");
    }

    @Test
    void theNameOfAnAreaInARunningHeaderBeginsNoNewArea() {
        var section = "\n\nMål, aktiviteter och projekt 2031\n\n";
        var plan = plan("Hamnar och kajer" + section
                + "Mål: Bryggor\nAktivitet: Mäta.\n\fHamnar och kajer\n\nAktivitet: Riva.\n" + "\fSkola och lek"
                + section + "Mål: Elever\nAktivitet: Simma.\n\fSkola och lek\n\nAktivitet: Dyka.\n");
        assertThat(lines(plan))
                .containsExactly(
                        "Hamnar och kajer / Bryggor / Mäta.",
                        "Hamnar och kajer / Bryggor / Riva.",
                        "Skola och lek / Elever / Simma.",
                        "Skola och lek / Elever / Dyka.");
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void goalsBelowALineThatIsNotAHeadingHaveNoArea() {
        var plan = plan(
                HEAD
                        + "Mål: Bryggor\n\n\n\n• Något annat, som inte är en rubrik.\n\nMål, aktiviteter och projekt 2031\n\nMål: Elever\n");
        assertThat(plan.goals()).extracting(GoalDraft::area).containsExactly("Hamnar", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skola och\nlek",
                "Skola & lek",
                "Skola, lek",
                "Skola och lek (forts.)",
                "Skola och lek 12",
                "Skola och lek – mål och aktiviteter",
                "S. Skola och lek",
                "II. Skola och lek",
                "Område 2: Skola och lek"
            })
    void anAreaIsRecognisedInAnySpellingOfItsHeading(String heading) {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\n\n" + heading
                + "\n\nMål: Elever\nAktivitet: Simma\n");
        assertThat(plan.goals()).extracting(GoalDraft::title).containsExactly("Bryggor", "Elever");
        assertThat(AREAS.key(String.valueOf(plan.goals().get(0).area()))).isEqualTo("hamnar");
        assertThat(AREAS.key(String.valueOf(plan.goals().get(1).area()))).isEqualTo("skola");
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void areasWhoseNamesDifferOnlyInANumberAreTwoAreas() {
        var areas = AreaNames.of(List.of(
                Area.of("ett", "Distrikt 1", "Distrikt 1", "A", 0),
                Area.of("tva", "Distrikt 2", "Distrikt 2", "B", 1)));
        assertThat(areas.key("Distrikt 2")).isEqualTo("tva");
        assertThat(areas.key("DISTRIKT 1 (forts.)")).isEqualTo("ett");
        assertThat(areas.contain("Distrikt")).isFalse();
        assertThat(areas.contain("Distrikt 3")).isFalse();
    }

    @Test
    void anUnknownHeadingAboveAGoalIsListed() {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\n\nKultur och fritid\n\nMål: Elever\n");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(6, "Kultur och fritid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MÅL 2 SPARA EL",
                "Mål 2, Spara el",
                "Mål 2; Spara el",
                "Mål II. Spara el",
                "Effektmål 2: Spara el",
                "\nMål II. Spara el",
                "\nEffektmål 2: Spara el"
            })
    void aLineThatLooksLikeAGoalIsListedAndItsActivitiesBelongToNoOtherGoal(String line) {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\n" + line + "\nAktivitet: Byta\n");
        assertThat(lines(plan)).containsExactly("Hamnar och kajer / Bryggor / Mäta");
        assertThat(plan.goals().get(0).theme()).isNull();
        assertThat(plan.unread()).extracting(UnparsedLine::text).containsExactly(line.strip(), "Byta");
    }

    @Test
    void aSubgoalIsListedAndTheActivitiesBelowStayWithTheGoal() {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\nDelmål 1: Snabbt\nAktivitet: Byta\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar och kajer / Bryggor / Mäta", "Hamnar och kajer / Bryggor / Byta");
        assertThat(plan.unread()).extracting(UnparsedLine::text).containsExactly("Delmål 1: Snabbt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mål - Spara el", "\nMål - Spara el", "Mål – Spara el"})
    void aDashAfterTheWordGoalBeginsAGoal(String line) {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\n" + line + "\nAktivitet: Byta\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar och kajer / Bryggor / Mäta", "Hamnar och kajer / Spara el / Byta");
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"§", "Ø", "ü", "v", "q", "+", "−", "‒", "―", "∗", "⋅", "->", "=>", "¤", "¿"})
    void aBulletFromASymbolFontIsRemovedFromTheTitle(String bullet) {
        var plan = plan(
                "Hamnar och kajer\n\nMål: Bryggor\n" + bullet + " Aktivitet: Mäta\n" + bullet + " Aktivitet: Riva\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar och kajer / Bryggor / Mäta", "Hamnar och kajer / Bryggor / Riva");
        var list = plan("Hamnar och kajer\n\nMål: Bryggor\nAktiviteter:\n" + bullet + " Mäta\n" + bullet + " Riva\n");
        assertThat(lines(list)).isEqualTo(lines(plan));
        assertThat(plan.unread()).isEmpty();
        assertThat(list.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "_", "1️⃣", "»-", "::", "◊"})
    void charactersBeforeAMarkerAreNotJoinedToTheTitleAbove(String signs) {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\n" + signs + " Aktivitet: Mäta\n" + signs
                + " Aktivitet: Riva\n" + signs + " Mål: Båtar\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar och kajer / Bryggor / Mäta", "Hamnar och kajer / Bryggor / Riva");
        assertThat(plan.goals()).extracting(GoalDraft::title).containsExactly("Bryggor", "Båtar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "2)", "a)", "1.2.", "B."})
    void aListNumberAloneOnALineIsNotJoinedToTheTitleAbove(String number) {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\n" + number + "\nAktivitet: Riva\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar och kajer / Bryggor / Mäta", "Hamnar och kajer / Bryggor / Riva");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aktivitet II.1: Riva",
                "Aktivitet #1: Riva",
                "Aktivitet (1): Riva",
                "Aktivitet 1a: Riva",
                "Aktivitet 1-2: Riva",
                "Aktivitet H.1: Riva",
                "H1.2 Aktivitet: Riva",
                "H1. Aktivitet: Riva",
                "H1.2: Aktivitet: Riva"
            })
    void anActivityWithAnyNumberIsNotJoinedToTheTitleAbove(String line) {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\n" + line + "\n");
        assertThat(lines(plan))
                .containsExactly("Hamnar och kajer / Bryggor / Mäta", "Hamnar och kajer / Bryggor / Riva");
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mål #2: Båtar",
                "Mål (2): Båtar",
                "Mål 2a: Båtar",
                "Mål II.1: Båtar",
                "H2. Mål: Båtar",
                "H2 Mål: Båtar"
            })
    void aGoalMayHaveAnyNumber(String line) {
        var plan = plan("Hamnar och kajer\n\nMål: Bryggor\nAktivitet: Mäta\n" + line + "\nAktivitet: Riva\n");
        assertThat(lines(plan)).containsExactly("Hamnar och kajer / Bryggor / Mäta", "Hamnar och kajer / Båtar / Riva");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Verksamhetsplan 2031 – Hamnförbundet – 12",
                "Handlingsplan 2031 12",
                "Plan 2031 | www.hamn.example | 12"
            })
    void aFooterWithThePlansNameAndAPageNumberIsListed(String foot) {
        var plan = plan(HEAD + "Mål: Bryggor\nAktivitet: Mäta i\n" + foot + "\nhamnen\nProjekt: Bygga\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta i hamnen", "Hamnar / Bryggor / Bygga");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(9, foot));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031–2033", "2031-2033", "2031 – 2033", "2031/32"})
    void severalYearsInATextDoNotSetThePlansYear(String years) {
        assertThat(plan("Hamnar\n\n\n\nMål, aktiviteter och projekt " + years + "\n\nMål: Bryggor\n")
                        .year())
                .isNull();
    }

    private static PlanDraft plan(String text) {
        return PlanTextParser.read(text, AREAS);
    }

    private static List<String> lines(PlanDraft plan) {
        return plan.goals().stream()
                .flatMap(goal ->
                        goal.activities().stream().map(one -> goal.area() + " / " + goal.title() + " / " + one.title()))
                .toList();
    }
}
