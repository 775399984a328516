package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks plans in tables and texts with additions that people and programs make, such as titles, markers and page breaks. */
class PlanAsPeopleWriteItTest {

    private static final String ROWS = "Hamnar;Bryggor;Mäta;aktivitet;2031\n;;Bygga;projekt;\n";
    private static final String TABLE = "Område;Mål;Aktivitet;Typ;År\n" + ROWS;
    private static final List<String> READ = List.of("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Område:;Mål*;Aktivitet;Typ;År",
                "Områden;Mål;Aktiviteter;Typ;År",
                "Verksamhetsområde;Mål;Aktivitet/projekt;Typ;År",
                "Område;\"Mål\n(enligt beslut)\";Aktivitet;Typ;År",
                "sep=;\nOmråde;Mål;Aktivitet;Typ;År",
                "Plan för hamnar;;;;\n;;;;\nOmråde;Mål;Aktivitet;Typ;År"
            })
    void columnsAreFoundWhateverStandsAroundTheirNames(String names) {
        assertThat(read("plan.csv", names + "\n" + ROWS)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.txt", "plan", "plan.text"})
    void aTableIsOneWhateverTheFileIsCalled(String name) {
        assertThat(read(name, TABLE)).isEqualTo(READ);
        assertThat(read(name, TABLE.replace(';', '\t'))).isEqualTo(READ);
    }

    @Test
    void unicodeTextFromExcelIsRead() {
        assertThat(lines(PlanFile.read("plan.csv", ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(READ);
        assertThat(lines(PlanFile.read("plan.csv", TABLE.getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(READ);
    }

    @Test
    void theRowThatCameClosestIsToldWhereColumnsAreMissing() {
        assertThatThrownBy(() -> read("plan.csv", "Plan\nOmråde;Mål;Anteckning\nHamnar;Bryggor;x\n"))
                .hasMessage("plan.import.missing-columns")
                .extracting("arguments")
                .asString()
                .contains("aktivitet/activity", "Område | Mål | Anteckning");
    }

    @Test
    void anAreaOnARowOfItsOwnIsAHeading() {
        assertThat(read(
                        "plan.csv",
                        "Område;Mål;Aktivitet;Typ\nHamnar;;;\n;Bryggor;Mäta;\nSkola;;;\n;Elever;Simma;\n;;Dyka;\n"))
                .containsExactly("Hamnar / Bryggor / Mäta", "Skola / Elever / Simma", "Skola / Elever / Dyka");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Skola;;Simma;aktivitet;|",
                ";Elever;Simma;okänd typ;|Hamnar / Elever / Dyka",
                ";Elever;Simma;aktivitet;2032|"
            })
    void whatFollowsARowThatIsNotUnderstoodNeverGoesUnderTheGoalBeforeIt(String row, String next) {
        var plan = PlanFile.read(
                "plan.csv",
                ("Område;Mål;Aktivitet;Typ;År\nHamnar;Bryggor;Mäta;aktivitet;2031\n" + row + "\n;;Dyka;aktivitet;\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(lines(plan)).doesNotContain("Hamnar / Bryggor / Dyka");
        assertThat(lines(plan))
                .hasSize(next == null ? 1 : 2)
                .last()
                .isEqualTo(next == null ? "Hamnar / Bryggor / Mäta" : next);
        assertThat(plan.unread()).extracting(UnreadLine::number).contains(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Aktivitet: Mäta\n– Projekt: Bygga",
                "•\tAktivitet:\tMäta\no\tProjekt: Bygga",
                "► Aktivitet: Mäta\n►Projekt: Bygga",
                "aktivitet: Mäta\nPROJEKT: Bygga",
                "Aktivitet 1.1: Mäta\nProjekt 1.2. Bygga",
                "1.1 Aktivitet: Mäta\nProjekt a) Bygga",
                "Aktivitet: Mäta\n12\nProjekt: Bygga\n- 13 -",
                "Aktivitet: Mäta\nVerksamhetsplan 2031 Sida 12\nProjekt: Bygga\nSida 13 av 34",
                "Aktivitet: M\u200Eä\u200Dta\nProjekt: Bygga"
            })
    void markersAreKnownWithBulletsNumbersAndPageNumbersAroundThem(String items) {
        assertThat(text("Mål: Bryggor\n" + items + "\n"))
                .containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Aktivitet:** Mäta\n**Projekt**: Bygga",
                "* __Aktivitet:__ Mäta\n* **Projekt: Bygga**",
                "### Aktivitet: Mäta\n- **Projekt 2:** Bygga"
            })
    void markdownsSignsAreNoPartOfTitles(String items) {
        assertThat(read(
                        "plan.md",
                        "# Hamnar\n\n## Mål, aktiviteter och projekt 2031\n\n### **Mål:** Bryggor\n\n" + items + "\n"))
                .containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "•", "–", "*"})
    void theBulletsUnderAHeadingOfActivitiesAreOneActivityEach(String bullet) {
        assertThat(text("Mål: Bryggor\nAktivitet: Mäta\nAktiviteter:\n" + bullet + " Bygga i\nträ\n" + bullet
                        + " Riva\nProjekt: Bro\n"))
                .containsExactly(
                        "Hamnar / Bryggor / Mäta",
                        "Hamnar / Bryggor / Bygga i trä",
                        "Hamnar / Bryggor / Riva",
                        "Hamnar / Bryggor / Bro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mål: Bryggor      Mål: Båtar\nAktivitet: Mäta",
                "• Mål: Bryggor\nAktivitet: Mäta i       Projekt: Bygga\nalla hamnar",
                "Mål: Bryggor\nmed ord därtill\t\tAktivitet 2: Bygga"
            })
    void columnsBesideOneAnotherAreToldByTheirLine(String items) {
        assertThatThrownBy(() -> text(items))
                .hasMessage("plan.import.columns")
                .extracting("arguments")
                .asString()
                .containsAnyOf("7", "8");
    }

    @Test
    void jointLettersAreReadApart() {
        assertThat(text("Mål: \uFB01nansiering\nAktivitet: O\uFB03ciella si\uFB00ror\n"))
                .containsExactly("Hamnar / finansiering / Officiella siffror");
    }

    @Test
    void runningHeadsArePassedOverAndAnItemGoesOnOnTheNextPage() {
        var plan = PlanFile.read(
                "plan.txt",
                ("Hamnar\n\n\n\nMål, aktiviteter och projekt 2031\n\nMål: Bryggor\n\nAktivitet: Mäta i"
                                + "\n\n12 (34)\n\fPlan 2031\nHamnförbundet\n\nalla hamnar\n\n13 (34)\n\fPlan 2031\nHamnförbundet\n\nMål: Båtar\n"
                                + "Aktivitet: Bygga\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta i alla hamnar", "Hamnar / Båtar / Bygga");
        assertThat(plan.goals()).extracting(GoalDraft::theme).containsOnlyNulls();
        assertThat(plan.unread()).isEmpty();
    }

    private static List<String> text(String items) {
        return read("plan.txt", "Hamnar\n\n\n\nMål, aktiviteter och projekt 2031\n\n" + items);
    }

    private static List<String> read(String name, String text) {
        return lines(PlanFile.read(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> lines(PlanDraft plan) {
        return plan.goals().stream()
                .flatMap(goal ->
                        goal.activities().stream().map(one -> goal.area() + " / " + goal.title() + " / " + one.title()))
                .toList();
    }
}
