package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.storage.directory.Area;

/**
 * Tests the import of plans as people really write them, in tables and texts: other column names, bullets, page breaks,
 * merged cells and the like.
 */
class PlanAsPeopleWriteItTest {

    private static final AreaNames HARBOURS_AND_SCHOOLS = AreaNames.of(List.of(
            Area.of("hamnar", "Hamnar och kajer", "Hamnar", "H", 0), Area.of("skola", "Skola", "Skola", "S", 1)));

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
                "1. Område;2. Mål;3. Aktivitet;4. Typ;5. År",
                "*Område;[Mål];Aktivitet →;Typ¹;År.",
                "Område/Area;Mål/Goal;Aktivitet | Activity;Typ/Kind;År/Year",
                "Område;Mål;Aktivitet / projekt;Typ;År",
                "AREAS:;GOALS;Activities or projects;Type;Year",
                "\"Område\n(ett)\";\"Mål\n(två)\";\"Aktivitet\n(tre)\";\"Typ\n(fyra)\";År",
                "O\u200Bmråde;Må\u2060l;Aktivitet\u200E;Ty\u00ADp;År",
                "sep=;\nOmråde;Mål;Aktivitet;Typ;År",
                "\"sep=;\";;;;\nOmråde;Mål;Aktivitet;Typ;År",
                "SEP=; \nOmråde;Mål;Aktivitet;Typ;År",
                "sep=,\nOmråde;Mål;Aktivitet;Typ;År",
                "Plan för hamnar;;;;\n;;;;\nOmråde;Mål;Aktivitet;Typ;År"
            })
    void columnNamesAreRecognisedInManySpellingsAndBelowLinesWithATitleOrASeparator(String names) {
        assertThat(read("plan.csv", names + "\n" + ROWS)).isEqualTo(READ);
        assertThat(read("plan.txt", names + "\n" + ROWS)).isEqualTo(READ);
    }

    @Test
    void theLineThatDefinesTheSeparatorIsNotARow() {
        assertThat(plan("plan.csv", "sep=^\n" + TABLE.replace(';', '^')).unread())
                .isEmpty();
        assertThat(plan("plan.csv", "\"sep=;\";;;;\n" + TABLE).unread()).isEmpty();
    }

    @Test
    void theDefinedSeparatorIsUsedEvenIfAnotherGivesAsManyColumns() {
        var told = "sep=|\nOmråde|Mål|Aktivitet|Typ|A;Område;Mål;Aktivitet;Typ\nHamnar|Bryggor|Mäta; räkna||x\n";
        assertThat(lines(plan("plan.csv", told))).containsExactly("Hamnar / Bryggor / Mäta; räkna");
    }

    @Test
    void aLinkInACellIsReadAsItsText() {
        var table = """
                Område;Mål;Aktivitet;Typ
                [Hamnar](https://example.org/h);Bryggor;Mäta [djup](#djup) > 5 m;
                ;Kajer (nya);[x] Riva;
                """;
        assertThat(lines(plan("plan.csv", table)))
                .containsExactly("Hamnar / Bryggor / Mäta djup > 5 m", "Hamnar / Kajer (nya) / [x] Riva");
    }

    @Test
    void aColumnNameWithTwoMeaningsIsRefused() {
        assertThatThrownBy(() -> read("plan.csv", "Område;Mål/Aktivitet;Aktivitet;Typ\nHamnar;Bryggor;Mäta;\n"))
                .hasMessage("plan.import.almost-columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.txt", "plan", "plan.text"})
    void aTableIsRecognisedWhateverTheFilesName(String name) {
        assertThat(read(name, TABLE)).isEqualTo(READ);
        assertThat(read(name, TABLE.replace(';', '\t'))).isEqualTo(READ);
        assertThat(read(name, TABLE.replace(';', '|'))).isEqualTo(READ);
        assertThat(read(name, "Plan 2031\n\n" + TABLE)).isEqualTo(READ);
    }

    @Test
    void aTableInATextFileIsRefusedIfAColumnIsMissing() {
        assertThatThrownBy(() -> read("plan.txt", "Område;Mål;Typ\nHamnar;Bryggor;projekt\n"))
                .hasMessage("plan.import.missing-columns");
    }

    @Test
    void aMarkerInACellSetsTheKindAndIsRemovedFromTheTitle() {
        var goals = plan("plan.csv", """
                        Område;Mål;Aktivitet
                        Hamnar;Mål 1: Bryggor;Aktivitet 1.1: Mäta
                        ;;Projekt: Bygg en brygga
                        ;Målbild för kajer;Projektet Kaj 2000
                        """).goals();

        assertThat(goals).extracting(GoalDraft::title).containsExactly("Bryggor", "Målbild för kajer");
        assertThat(goals.stream().flatMap(goal -> goal.activities().stream()))
                .extracting(ActivityDraft::title, ActivityDraft::kind)
                .containsExactly(
                        tuple("Mäta", ActivityDraft.Kind.ACTIVITY),
                        tuple("Bygg en brygga", ActivityDraft.Kind.PROJECT),
                        tuple("Projektet Kaj 2000", ActivityDraft.Kind.ACTIVITY));
        assertThat(plan("plan.csv", "Område;Mål;Aktivitet;Typ\nHamnar;Bryggor;Projekt: Mäta;aktivitet\n")
                        .goals()
                        .get(0)
                        .activities())
                .as("the column says the kind")
                .extracting(ActivityDraft::title, ActivityDraft::kind)
                .containsExactly(tuple("Mäta", ActivityDraft.Kind.ACTIVITY));
    }

    @Test
    void aTableWithoutAColumnForTheKindHasOnlyActivities() {
        assertThat(plan("plan.csv", "Område;Mål;Aktivitet\nHamnar;Bryggor;Mäta\n")
                        .goals()
                        .get(0)
                        .activities())
                .containsExactly(new ActivityDraft(ActivityDraft.Kind.ACTIVITY, "Mäta", null, null, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nr;Område;Övergripande mål;Åtgärd",
                "Nr;Verksamhetsområde;Målsättning;Insats",
                "Nr;Område;Mål;Projekt/aktivitet"
            })
    void synonymsOfColumnNamesAreRecognised(String names) {
        assertThat(read("plan.csv", names + "\n1;Hamnar;Bryggor;Mäta\n")).containsExactly("Hamnar / Bryggor / Mäta");
    }

    @Test
    void theMoreSpecificOfTwoNamesForAColumnIsUsed() {
        assertThat(read("plan.csv", "Insats;Område;Övergripande mål;Mål;Aktivitet\nx;Hamnar;Hav;Bryggor;Mäta\n"))
                .containsExactly("Hamnar / Bryggor / Mäta");
    }

    @Test
    void aNameSimilarToAnOptionalColumnIsNotSuggestedForAMissingColumn() {
        assertThatThrownBy(() -> read("plan.csv", "Område;Mål;Ansvariga nämnder\nHamnar;Bryggor;x\n"))
                .hasMessage("plan.import.missing-columns");
    }

    @Test
    void anAreaInARowOfItsOwnIsReadIfThereIsNoAreaColumn() {
        var plan = new PlanFileReader(HARBOURS_AND_SCHOOLS).read("plan.csv", """
                        Mål;Aktivitet
                        Område: Hamnar och kajer;
                        Bryggor;Mäta
                        Skola;
                        Elever;Simma
                        """.getBytes(StandardCharsets.UTF_8));
        assertThat(lines(plan)).containsExactly("Område: Hamnar och kajer / Bryggor / Mäta", "Skola / Elever / Simma");
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void yearAndAreaAreReadFromTheTitleAboveTheTable() {
        var plan = new PlanFileReader(HARBOURS_AND_SCHOOLS)
                .read(
                        "plan.csv",
                        "Handlingsplan 2031 för Hamnar och kajer\nBeslutad 2030-11-12\n\nMål;Aktivitet\nBryggor;Mäta\n"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(lines(plan)).containsExactly("Hamnar och kajer / Bryggor / Mäta");
        assertThat(plan.year()).isEqualTo(2031);
        assertThat(plan.unread()).containsExactly(new UnparsedLine(2, "Beslutad 2030-11-12"));
    }

    @Test
    void aTitleBetweenTwoTablesSetsTheAreaOfTheSecondTable() {
        PlanDraft plan = planOfHarboursAndSchools("""
                Handlingsplan 2031 för Hamnar och kajer
                Mål;Aktivitet
                Bryggor;Mäta

                Handlingsplan 2031 för Skola
                Mål;Aktivitet
                Samverkan;Träffas
                """);
        assertThat(plan.year()).isEqualTo(2031);
        assertThat(plan.unread()).isEmpty();
        assertThat(plan.goals())
                .extracting(one -> one.area() + " / " + one.title())
                .containsExactly("Hamnar och kajer / Bryggor", "Skola / Samverkan");
    }

    @Test
    void rowsBelowARepeatedTitleAndHeaderContinueTheGoalOfThePageBefore() {
        PlanDraft plan = planOfHarboursAndSchools("""
                Verksamhetsplan 2031
                Område;Mål;Aktivitet
                Hamnar;Bryggor;Mäta
                Verksamhetsplan 2031
                Område;Mål;Aktivitet
                ;;Laga
                """);
        assertThat(plan.unread()).isEmpty();
        assertThat(plan.goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.activities())
                        .extracting(ActivityDraft::title)
                        .containsExactly("Mäta", "Laga"));
    }

    @Test
    void aGoalThatLooksLikeATitleIsAGoalUnlessAHeaderRowFollows() {
        PlanDraft plan = planOfHarboursAndSchools("Handlingsplan 2031 för Hamnar och kajer\nMål;Aktivitet\n"
                + "Handlingsplan för Skola;\nBryggor;Mäta\nHandlingsplan för Skola;\n");
        assertThat(plan.goals()).extracting(GoalDraft::title).containsExactly("Handlingsplan för Skola", "Bryggor");
    }

    private static PlanDraft planOfHarboursAndSchools(String text) {
        return new PlanFileReader(HARBOURS_AND_SCHOOLS).read("plan.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aColumnForTheYearHasPrecedenceOverTheTitle() {
        assertThat(plan("plan.csv", "Verksamhetsplan 2030\n" + TABLE + ";;Riva;;2031\n")
                        .year())
                .isEqualTo(2031);
    }

    @Test
    void noYearIsReadFromTitlesWithTwoDifferentYears() {
        assertThat(plan("plan.csv", "Verksamhetsplan 2030\nPlan 2031\nOmråde;Mål;Aktivitet\nHamnar;Bryggor;Mäta\n")
                        .year())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-2033", "2030–2033", "2030 – 2033", "2030/2031", "2030/31"})
    void noYearIsReadFromATitleWithSeveralYears(String years) {
        assertThat(plan("plan.csv", "Handlingsplan " + years + "\nOmråde;Mål;Aktivitet\nHamnar;Bryggor;Mäta\n")
                        .year())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {";;Summa;;565", ";;Antal aktiviteter;12;", ";;Totalt (tkr);1 200,50;", ";;Total;3;12 %"})
    void aTotalAtTheEndIsNotAnActivity(String sum) {
        var plan = plan("plan.csv", "Område;Mål;Aktivitet;Klart;Budget\nHamnar;Bryggor;Mäta;;\n" + sum + "\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summa;;", "Antal besök ökar;Hamnchefen;", "Totalförsvar;;12", "Antal laddplatser;;2031"})
    void anActivityThatBeginsLikeATotalIsRead(String cells) {
        assertThat(read("plan.csv", "Område;Mål;Aktivitet;Ansvarig;Klart\nHamnar;Bryggor;Mäta;;\n;;" + cells + "\n"))
                .last()
                .isEqualTo("Hamnar / Bryggor / " + cells.substring(0, cells.indexOf(';')));
    }

    @Test
    void aTableWithoutAnyAreaIsRefusedAndTheMissingColumnIsNamed() {
        assertThatThrownBy(() -> read("plan.csv", "Mål;Aktivitet;Ansvarig\nBryggor;Mäta;\n"))
                .hasMessage("plan.import.missing-columns")
                .extracting("arguments")
                .asString()
                .contains("område/area");
    }

    @Test
    void aMarkdownTableIsRead() {
        var plan = plan(
                "plan.md", "| Område | Mål | Aktivitet | Typ |\n|---|:--|---|---|\n| Hamnar | Bryggor | Mäta | |\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void utf16TextLikeThatExportedFromExcelIsRead() {
        assertThat(lines(new PlanFileReader(AreaNames.NONE)
                        .read("plan.csv", ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(READ);
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(lines(new PlanFileReader(AreaNames.NONE).read("plan.csv", TABLE.getBytes(charset))))
                    .isEqualTo(READ);
        }
    }

    @Test
    void ifColumnsAreMissingTheRowMostSimilarToAHeaderIsShown() {
        assertThatThrownBy(() -> read("plan.csv", "Plan\nOmråde;Mål;Anteckning\nHamnar;Bryggor;x\n"))
                .hasMessage("plan.import.missing-columns")
                .extracting("arguments")
                .asString()
                .contains("aktivitet/activity", "Område | Mål | Anteckning");
    }

    @Test
    void anAreaInARowOfItsOwnIsAHeadingForTheRowsBelow() {
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
                ";Elever;Simma;aktivitet;2032|",
                ";;Simma;okänd typ;|",
                ";;Simma;aktivitet;2032|",
                ";-;Simma;aktivitet;|",
                ";Elever;Si\uFFFDma;aktivitet;|Hamnar / Elever / Dyka",
                ";;;aktivitet;|",
                "Skola;Skola;Skola;Skola;Skola|"
            })
    void rowsAfterAnUnreadableRowAreNotAddedToTheGoalAboveIt(String row, String next) {
        var plan = new PlanFileReader(AreaNames.NONE)
                .read(
                        "plan.csv",
                        ("Område;Mål;Aktivitet;Typ;År\nHamnar;Bryggor;Mäta;aktivitet;2031\n" + row
                                        + "\n;;Dyka;aktivitet;\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(lines(plan)).doesNotContain("Hamnar / Bryggor / Dyka");
        assertThat(lines(plan))
                .hasSize(next == null ? 1 : 2)
                .last()
                .isEqualTo(next == null ? "Hamnar / Bryggor / Mäta" : next);
        assertThat(plan.unread()).extracting(UnparsedLine::number).contains(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nr;Område;Mål;Aktivitet;Typ", "Mål;Nr;Aktivitet;Typ;Område", "Aktivitet;Typ;Område;Mål;Nr"})
    void anAreasNameAloneInARowIsAHeadingInAnyColumn(String names) {
        var areas = AreaNames.of(List.of(
                Area.of("hamnar", "Hamnar och kajer", "Hamnar", "H", 0),
                Area.of("skola", "Skola och lek", "Skola", "S", 1)));
        var columns = List.of(names.split(";"));
        var goal = "\n" + ";".repeat(columns.indexOf("Mål"));
        for (var heading : List.of("SKOLA OCH LEK", "2. Skola och lek", "Område 2: Skola", "skola")) {
            var text = names + "\n1. Hamnar;;;;" + goal + "Bryggor" + "\n" + heading + ";;;;" + goal + "Elever\n";
            assertThat(new PlanFileReader(areas)
                            .read("plan.csv", text.getBytes(StandardCharsets.UTF_8))
                            .goals())
                    .extracting(one -> one.area() + " / " + one.title())
                    .containsExactly("1. Hamnar / Bryggor", heading + " / Elever");
        }
    }

    @Test
    void aRepeatedHeaderRowIsSkipped() {
        var plan = plan(
                "plan.csv",
                TABLE
                        + "Område;Mål;Aktivitet;Typ;År\n;;Riva;;\nSkola;;;;\nÅr;Typ;Aktivitet;Mål;Område\n;;Simma;Elever;\n");
        assertThat(lines(plan))
                .containsExactly(
                        "Hamnar / Bryggor / Mäta",
                        "Hamnar / Bryggor / Bygga",
                        "Hamnar / Bryggor / Riva",
                        "Skola / Elever / Simma");
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"”;”", "-”-;-”-", "dito;Dito", "d:o;do", "samma;Samma som ovan", ",,;''"})
    void dittoMarksRepeatTheAreaAndTheGoalAbove(String same) {
        assertThat(read("plan.csv", TABLE + same + ";Riva;;\n"))
                .containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga", "Hamnar / Bryggor / Riva");
    }

    @Test
    void aDashMeansNoNetworkOrNoPerson() {
        var plan = plan(
                "plan.csv",
                "Område;Mål;Aktivitet;Typ;Nätverk;Ansvarig\nHamnar;Bryggor;Mäta;;-;–\nHamnar;Bryggor;Riva;;”;\n");
        assertThat(plan.goals().get(0).activities())
                .containsExactly(new ActivityDraft(ActivityDraft.Kind.ACTIVITY, "Mäta", null, null, 2));
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031,0", "2031.00", "2 031", "2031-12-31", "2031-01-01 00:00:00", "31/12/2031", "år 2031"})
    void aYearIsReadInTheSpellingsOfPeopleAndPrograms(String year) {
        assertThat(plan("plan.csv", TABLE + ";;Riva;;" + year + "\n").unread()).isEmpty();
    }

    @Test
    void variantsOfLettersAreReadAsPlainLetters() {
        assertThat(read("plan.csv", "Område;Mål;Aktivitet;Typ\nＨamnar;CO₂ på ½ m²;\uD835\uDC0Cäta e\uFB00ekt ＄;\n"))
                .containsExactly("Hamnar / CO₂ på ½ m² / Mäta effekt $");
    }

    @Test
    void lineBreaksFromASpreadsheetAreReadAsSpaces() {
        assertThat(read("plan.csv", "Område;Mål;Aktivitet;Typ\nHamnar;Bryg_x000D_gor;Mäta_x000d__x000a_allt;\n"))
                .containsExactly("Hamnar / Bryg gor / Mäta allt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#DIV/0!",
                "#SAKNAS!",
                "#NAMN?",
                "#N/A",
                "#####",
                "SANT",
                "FALSE",
                "0,3",
                "-1.25",
                "1,23457E+13",
                "50 %",
                "2031-05-01",
                "1/5/2031",
                "12:30",
                "12",
                "112",
                "3.",
                "(4)",
                "1.2.3",
                "§ 7",
                "2 016",
                "½",
                "Ⅻ",
                "１２",
                "…"
            })
    void errorValuesNumbersAndDatesInTheCellsOfATableAreNotTitles(String value) {
        var plan = plan("plan.csv", TABLE + ";Kajer;\"" + value + "\";;\nSkola;\"" + value + "\";Simma;;\n");
        assertThat(lines(plan)).isEqualTo(READ);
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "2.", "50 %", "§ 7", "#SAKNAS!", "2031-05-01"})
    void aNumberOrErrorValueAfterAMarkerInATextIsNotATitle(String value) {
        var plan = plan(
                "plan.txt",
                "Hamnar\n\n\n\nMål, aktiviteter och projekt 2031\n\nMål: Bryggor\nAktivitet: " + value
                        + "\nAktivitet: Mäta\nMål: " + value + "\nAktivitet: Riva\nMål: Kajer\nProjekt: Bygga\n");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Kajer / Bygga");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(8, 10, 11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Riva ........ 12", "Riva . . . . . 12", "Riva …… 7", "Riva ____ s. 12", "Riva·······112"})
    void aCellWithAPageNumberAfterDotsIsNotATitle(String cell) {
        var plan = plan("plan.csv", TABLE + ";;" + cell + ";;\n;" + cell + ";Dyka;;\n");
        assertThat(lines(plan)).isEqualTo(READ);
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(4, 5);
    }

    @Test
    void aHeadingWhoseRowsCannotBeReadIsListed() {
        var plan = plan("plan.csv", TABLE + "Summa;;;;\n;;Riva;;\nHamnar;Bryggor;Dyka;;\nSkola;;;;\n;Elever;Simma;;\n");
        assertThat(lines(plan)).hasSize(4).last().isEqualTo("Skola / Elever / Simma");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(4, "Summa"), new UnparsedLine(5, "Riva"));
    }

    @Test
    void aMergedRowWithOnlyANumberIsNotAHeading() {
        var plan = plan("plan.csv", TABLE + "7;7;7;7;7\n;Kajer;Riva;;\n");
        assertThat(lines(plan)).isEqualTo(READ);
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ring 112", "2 dagar", "Agenda 2030", "SANT är bra", "CO2 -50 %"})
    void wordsWithNumbersAreTitles(String title) {
        assertThat(read("plan.csv", TABLE + ";Kajer;" + title + ";;\n")).last().isEqualTo("Hamnar / Kajer / " + title);
    }

    @Test
    void emptyRowsAndColumnsDoNotCountTowardsTheSizeLimit() {
        var wide = ";".repeat(300);
        var text = "\n".repeat(40) + TABLE.replace("\n", wide + "\n") + ";;;;\n".repeat(25_000);
        assertThat(read("plan.csv", text)).isEqualTo(READ);
        assertThat(read("plan.txt", text)).isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource({"Omrade;Mal;Aktivitet;Typ, Omrade → område/area", "Område;Målbild;Aktivitet;Typ, Målbild → mål/goal"})
    void similarNamesAreSuggestedForMisspelledNames(String names, String proposed) {
        assertThatThrownBy(() -> read("plan.csv", names + "\nHamnar;Bryggor;Mäta;\n"))
                .hasMessage("plan.import.almost-columns")
                .extracting("arguments")
                .asString()
                .contains(proposed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Akt.", "AKTIVITETER", "Aktivitet:", "a"})
    void kindsAreRecognisedInManySpellings(String kind) {
        assertThat(plan("plan.csv", TABLE + ";;Riva;" + kind + ";\n")
                        .goals()
                        .get(0)
                        .activities())
                .last()
                .extracting(ActivityDraft::kind)
                .isEqualTo(ActivityDraft.Kind.ACTIVITY);
    }

    @Test
    void ifNoRowIsUnderstoodTheRowsAreListed() {
        var plan = plan("plan.csv", "Område;Mål;Aktivitet;Typ\nHamnar;Bryggor;Mäta;insats\nHamnar;;Riva;insats\n");
        assertThat(plan.goals()).isEmpty();
        assertThat(plan.unread())
                .containsExactly(
                        new UnparsedLine(2, "Hamnar | Bryggor | Mäta | insats"),
                        new UnparsedLine(3, "Hamnar | Riva | insats"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM850", "IBM437"})
    void textsInUnsupportedEncodingsAreRefused(String charset) {
        var bytes = "area;goal;activity;kind\nHamnar;Västra målet;Räkna på båtar;\n".getBytes(Charset.forName(charset));
        assertThatThrownBy(() -> new PlanFileReader(AreaNames.NONE).read("plan.csv", bytes))
                .hasMessage("paper.encoding");
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
    void markersAreRecognisedWithBulletsNumbersAndPageNumbersAroundThem(String items) {
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
    void markdownMarkupIsRemovedFromTitles(String items) {
        assertThat(read(
                        "plan.md",
                        "# Hamnar\n\n## Mål, aktiviteter och projekt 2031\n\n### **Mål:** Bryggor\n\n" + items + "\n"))
                .containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "•", "–", "*"})
    void eachBulletUnderAHeadingOfActivitiesIsAnActivity(String bullet) {
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
    void columnsSideBySideAreReportedWithTheirLine(String items) {
        assertThatThrownBy(() -> text(items))
                .hasMessage("plan.import.columns")
                .extracting("arguments")
                .asString()
                .containsAnyOf("7", "8");
    }

    @Test
    void ligaturesAreReadAsSingleLetters() {
        assertThat(text("Mål: \uFB01nansiering\nAktivitet: O\uFB03ciella si\uFB00ror\n"))
                .containsExactly("Hamnar / finansiering / Officiella siffror");
    }

    @Test
    void runningHeadersAreSkippedSoThatAnItemContinuesOnTheNextPage() {
        var plan = new PlanFileReader(AreaNames.NONE)
                .read(
                        "plan.txt",
                        ("Hamnar\n\n\n\nMål, aktiviteter och projekt 2031\n\nMål: Bryggor\n\nAktivitet: Mäta i"
                                        + "\n\n12 (34)\n\fPlan 2031\nHamnförbundet\n\nalla hamnar\n\n13 (34)\n\fPlan 2031\nHamnförbundet\n\nMål: Båtar\n"
                                        + "Aktivitet: Bygga\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta i alla hamnar", "Hamnar / Båtar / Bygga");
        assertThat(plan.goals()).extracting(GoalDraft::theme).containsOnlyNulls();
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void aGoalWithTheNameOfItsColumnIsNotAHeaderRow() {
        assertThat(read("plan.csv", "Område;Mål;Aktivitet;Typ\nHamnar;Mål;Mäta;aktivitet\n;;Bygga;projekt\n"))
                .containsExactly("Hamnar / Mål / Mäta", "Hamnar / Mål / Bygga");
    }

    @Test
    void aRepeatedHeaderRowWithFurtherColumnsIsNotAnActivity() {
        var header = "Nr;Område;Mål;Aktivitet;Status\n";
        var plan = plan("plan.csv", header + "1;Hamnar;Bryggor;Mäta;klar\n" + header + "2;;;Bygga;klar\n");
        assertThat(lines(plan)).isEqualTo(READ);
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"•", "-", "–", "*", "▪", "►", "\uF0B7", "+"})
    void aBulletBeforeTheOnlyLineOfACellIsRemovedFromTheTitle(String bullet) {
        var rows =
                bullet + " Hamnar;" + bullet + " Bryggor;" + bullet + " Mäta;;2031\n;;" + bullet + " Bygga;projekt;\n";
        assertThat(read("plan.csv", "Område;Mål;Aktivitet;Typ;År\n" + rows)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- 50 % utsläpp", "-kollen", "[x] Mäta", "1. Mäta", "Mäta – Riva", "Mäta • Riva", "°C i havet"})
    void aCharacterThatMayBelongToATitleIsNotRemoved(String title) {
        assertThat(read("plan.csv", TABLE + ";Kajer;" + title + ";;\n")).last().isEqualTo("Hamnar / Kajer / " + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aktiviteter:", "Aktivitet", "AKTIVITETER", "Activities:"})
    void aHeadingAboveTheListInACellIsNotAnActivity(String heading) {
        assertThat(read(
                        "plan.csv",
                        "Område;Mål;Aktivitet;År\nHamnar;Bryggor;\"" + heading + "\n- Mäta\n- Bygga\";2031\n"))
                .isEqualTo(READ);
    }

    @Test
    void anActivityThatListsItsPartsIsOneActivity() {
        assertThat(read(
                        "plan.csv",
                        "Område;Mål;Aktivitet;År\nHamnar;Bryggor;\"Rita kartor över:\n- kajer\n- bryggor\";2031\n"))
                .containsExactly("Hamnar / Bryggor / Rita kartor över: - kajer - bryggor");
    }

    @Test
    void eachBulletOnOneLineOfACellIsAnActivity() {
        assertThat(read("plan.csv", "Område;Mål;Aktivitet;År\nHamnar;Bryggor;• Mäta • Bygga;2031\n"))
                .isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"som ovan", "Se ovan.", "(samma)", "(se ovan)", "enl. ovan", "enligt ovan", "↓", "//", "Dito."})
    void furtherWordsAndCharactersForDittoRepeatTheTextAbove(String ditto) {
        assertThat(read("plan.csv", TABLE + ditto + ";" + ditto + ";Dyka;;\n"))
                .last()
                .isEqualTo("Hamnar / Bryggor / Dyka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R?kna b?tar", "M?ta", "Bj?rkar"})
    void aQuestionMarkInsideAWordIsReportedAsALostLetter(String title) {
        var plan = plan("plan.csv", TABLE + ";;" + title + ";;\n");
        assertThat(lines(plan)).isEqualTo(READ);
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(4);
        assertThat(text("Mål: Bryggor\nAktivitet: Mäta\nAktivitet: " + title + "\n"))
                .containsExactly("Hamnar / Bryggor / Mäta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vad? Hur?", "Varför och/eller varför ej?", "Se https://ex.se/a?b=c", "Se ex.se/sida?val"})
    void aQuestionMarkAfterAWordOrInALinkIsNotALostLetter(String title) {
        assertThat(read("plan.csv", TABLE + ";;" + title + ";;\n")).last().isEqualTo("Hamnar / Bryggor / " + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
    void aTextThatWasEncodedTwiceIsDecoded(String charset) {
        var table = "area;goal;activity\nSjöar;Återvinna nät;Mäta på ön – två gånger\n";
        var twice = new String(table.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
        assertThat(read("plan.csv", twice)).containsExactly("Sjöar / Återvinna nät / Mäta på ön – två gånger");
        assertThat(lines(new PlanFileReader(AreaNames.NONE).read("plan.csv", twice.getBytes(StandardCharsets.UTF_16))))
                .containsExactly("Sjöar / Återvinna nät / Mäta på ön – två gånger");
    }

    @Test
    void aRowWithLettersEncodedTwiceIsReported() {
        var plan = plan("plan.csv", TABLE + ";;MÃ¤ta ånga;;\n");
        assertThat(lines(plan)).isEqualTo(READ);
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(4);
    }

    private static List<String> text(String items) {
        return read("plan.txt", "Hamnar\n\n\n\nMål, aktiviteter och projekt 2031\n\n" + items);
    }

    private static List<String> read(String name, String text) {
        return lines(plan(name, text));
    }

    private static PlanDraft plan(String name, String text) {
        return new PlanFileReader(AreaNames.NONE).read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(PlanDraft plan) {
        return plan.goals().stream()
                .flatMap(goal ->
                        goal.activities().stream().map(one -> goal.area() + " / " + goal.title() + " / " + one.title()))
                .toList();
    }
}
