package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.testing.Workbooks.ofSheets;
import static se.budkavle.bot.testing.Workbooks.row;
import static se.budkavle.bot.testing.Workbooks.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Area;

/** Tests the import of plans from XLSX files with several sheets, hidden rows, dates, numbers and cells with errors. */
class PlanWorkbookTest {

    private static final Object[] NAMES = {"Område", "Mål", "Aktivitet", "Typ", "År"};

    @Test
    void everySheetWithTheColumnsIsReadAndTheOtherSheetsAreNamed() {
        var plan = read(ofSheets(
                sheet("Så här gör du", row("Skriv i de andra bladen")),
                sheet(
                        "Hamnar",
                        NAMES,
                        row("Hamnar", "Bryggor", "Mäta", "", 2031),
                        row("", "", "Bygga", "projekt", 2031)),
                sheet(
                        "Skola",
                        row("Skolan, utkast"),
                        NAMES,
                        row("Skola", "Elever", "Simma", "", 2031),
                        row("", "", "Dyka", "annat", 2031)),
                sheet("Tomt")));
        assertThat(lines(plan))
                .containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga", "Skola / Elever / Simma");
        assertThat(plan.sheets().read()).containsExactly("Hamnar", "Skola");
        assertThat(plan.sheets().passedOver()).containsExactly("Så här gör du");
        assertThat(plan.unread())
                .containsExactly(
                        new UnparsedLine(1, "Skola: Skolan, utkast"),
                        new UnparsedLine(4, "Skola: Dyka | annat | 2031"));
    }

    @Test
    void theAreaIsReadFromTheSheetsNameIfNoColumnContainsIt() {
        var areas = AreaNames.of(
                List.of(Area.of("hamnar", "Hamnar", "Hamnar", "H", 0), Area.of("skola", "Skola", "Skola", "S", 1)));
        var plan = new PlanFileReader(areas)
                .read(
                        "plan.xlsx",
                        ofSheets(
                                sheet("Hamnar", row("Mål", "Aktivitet"), row("Bryggor", "Mäta"), row("", "Bygga")),
                                sheet("Skola", row("Mål", "Aktivitet"), row("Elever", "Simma")),
                                sheet("Bilaga", row("Mål", "Aktivitet"), row("Elever", "Dyka"))));
        assertThat(lines(plan))
                .containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga", "Skola / Elever / Simma");
        assertThat(plan.unread()).containsExactly(new UnparsedLine(2, "Bilaga: Elever | Dyka"));
    }

    @Test
    void thePreviewNamesTheSheetsAndTheHiddenRows() {
        var bytes = ofSheets(
                sheet("Läs först", row("Hej")),
                sheet("M", NAMES, row("Miljö", "Bryggor", "Mäta", "", 2031), row("", "", "Bygga", "", 2031))
                        .then(sheet -> {
                            sheet.hideRow(2);
                            sheet.hideColumn(3);
                            sheet.hideColumn(4);
                            sheet.style(1, 2).strikethrough().set();
                        }),
                sheet("S", NAMES, row("Social omsorg", "Hamnar", "Simma", "", 2031)));
        var says = Workplace.fresh()
                .as("Förvaltare")
                .runs("plan import", Map.of("file", new UploadedFile("plan.xlsx", bytes.length, most -> bytes)))
                .says();
        assertThat(says)
                .contains(
                        "Blad som lästes: M, S.",
                        "Blad som inte lästes",
                        ": Läs först.",
                        "Dolda kolumner lästes som de andra: M D, M E.",
                        "1 dold rad lästes också: M 3.",
                        "1 rad med överstruken text lästes också: M 2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rymden | '' | '' | Området ”Rymden” på rad 2 på bladet ”Två” finns inte",
                "Miljö | Gruppen för rymden | '' | Rad 2 på bladet ”Två”: det finns inget nätverk som heter",
                "Miljö | '' | Någon Okänd | rad 2 på bladet ”Två”: Någon Okänd"
            })
    void anUnknownNameIsReportedWithItsSheet(String area, String network, String person, String told) {
        Object[] names = {"Område", "Mål", "Aktivitet", "Typ", "Nätverk", "Ansvarig"};
        var second = row(area, "Hamnar", "Simma", "", network, person);
        assertThat(imported(
                        sheet("Ett", names, row("Miljö", "Bryggor", "Mäta", "", "", "")), sheet("Två", names, second)))
                .contains(told);
        assertThat(imported(sheet("Två", names, second))).contains(told.replace(" på bladet ”Två”", ""));
    }

    @Test
    void onlyTheRowsOfTheRequestedYearAreRead() {
        var bytes = "Område;Mål;Aktivitet;År\nHamnar;Bryggor;Mäta;2030\nHamnar;Bryggor;Bygga;2031\n"
                .getBytes(StandardCharsets.UTF_8);
        var files = new PlanFileReader(AreaNames.NONE);
        assertThat(lines(files.read("plan.csv", bytes))).containsExactly("Hamnar / Bryggor / Mäta");
        var asked = files.read("plan.csv", bytes, 2031);
        assertThat(lines(asked)).containsExactly("Hamnar / Bryggor / Bygga");
        assertThat(asked.unread()).extracting(UnparsedLine::number).containsExactly(2);
        assertThat(lines(files.read("plan.csv", bytes, 2035))).containsExactly("Hamnar / Bryggor / Mäta");
    }

    @Test
    void aSheetNamedAfterAYearContainsThePlanOfThatYear() {
        Object[] names = {"Område", "Mål", "Aktivitet"};
        var bytes = ofSheets(
                sheet("2030", names, row("Hamnar", "Bryggor", "Mäta")),
                sheet("Plan 2031", names, row("Hamnar", "Bryggor", "Bygga")),
                sheet("2032–2033", names, row("Hamnar", "Bryggor", "Riva")));
        var files = new PlanFileReader(AreaNames.NONE);
        var first = files.read("plan.xlsx", bytes);
        assertThat(first.year()).isEqualTo(2030);
        assertThat(lines(first)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Riva");
        assertThat(first.unread())
                .extracting(UnparsedLine::text)
                .containsExactly("Plan 2031: Hamnar | Bryggor | Bygga");
        assertThat(lines(files.read("plan.xlsx", bytes, 2031)))
                .containsExactly("Hamnar / Bryggor / Bygga", "Hamnar / Bryggor / Riva");
    }

    private static String imported(Workbooks.Filled... sheets) {
        var bytes = ofSheets(sheets);
        return Workplace.fresh()
                .as("Förvaltare")
                .runs(
                        "plan import",
                        Map.of("year", 2031L, "file", new UploadedFile("plan.xlsx", bytes.length, most -> bytes)))
                .says();
    }

    @Test
    void emptyCellsAreNotFilledFromThePreviousSheet() {
        var plan = read(ofSheets(
                sheet("Ett", NAMES, row("Hamnar", "Bryggor", "Mäta", "", 2031)),
                sheet("Två", NAMES, row("", "", "Simma", "", 2031))));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(2);
    }

    @Test
    void hiddenRowsAreReadAndHiddenSheetsAreNotAndBothAreListed() {
        var plan = read(ofSheets(
                sheet("Plan", NAMES, row("Hamnar", "Bryggor", "Mäta", "", 2031), row("", "", "Bygga", "", 2031))
                        .then(sheet -> sheet.hideRow(2)),
                sheet("Arkiv", NAMES, row("Hamnar", "Bryggor", "Riva", "", 2031))
                        .then(sheet -> sheet.setVisibilityState(VisibilityState.HIDDEN))));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Bryggor / Bygga");
        assertThat(plan.sheets().hiddenRows()).containsExactly("3");
        assertThat(plan.sheets().passedOver()).containsExactly("Arkiv");
    }

    @Test
    void rowsWithStruckThroughTextAreListed() {
        var wide = withNoteInColumn27(row("", "", "Gräva", "", 2031));
        var plan = read(ofSheets(
                sheet(
                                "Ett",
                                NAMES,
                                row("Hamnar", "Bryggor", "Mäta", "", 2031),
                                row("", "", "Bygga", "", 2031),
                                row("", "", "Riva", "", 2031),
                                wide)
                        .then(sheet -> {
                            sheet.style(4, 27).strikethrough().set();
                            sheet.style(2, 2).strikethrough().set();
                            sheet.style(2, 4).strikethrough().set();
                            // The cell is empty, so this row has no struck-through text.
                            sheet.style(3, 3).strikethrough().set();
                            sheet.style(1, 2).bold().set();
                        }),
                sheet("Två", NAMES, row("Hamnar", "Kajer", "Riva", "", 2031))
                        .then(sheet -> sheet.style(1, 2).strikethrough().set())));
        assertThat(lines(plan))
                .containsExactly(
                        "Hamnar / Bryggor / Mäta",
                        "Hamnar / Bryggor / Bygga",
                        "Hamnar / Bryggor / Riva",
                        "Hamnar / Bryggor / Gräva",
                        "Hamnar / Kajer / Riva");
        assertThat(plan.sheets().struckRows()).containsExactly("Ett 3", "Ett 5", "Två 2");
    }

    @Test
    void hiddenColumnsWithContentAreListedByTheirLetters() {
        var wide = withNoteInColumn27(row("Hamnar", "Bryggor", "Mäta", "", 2031));
        var plan = read(ofSheets(
                sheet("Ett", NAMES, wide).then(sheet -> {
                    sheet.hideColumn(2);
                    sheet.hideColumn(27);
                    sheet.hideColumn(30);
                }),
                sheet("Två", NAMES, row("Hamnar", "Kajer", "Riva", "", 2031)).then(sheet -> sheet.hideColumn(1))));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta", "Hamnar / Kajer / Riva");
        assertThat(plan.sheets().hiddenColumns()).containsExactly("Ett C", "Ett AB", "Två B");
    }

    @Test
    void aWorkbookWithoutCellFormatsIsRead() {
        var whole = ofSheets(sheet("Plan", NAMES, row("Hamnar", "Bryggor", "Mäta", "", 2031)));
        var plan = read(Workbooks.withoutPart(whole, "xl/styles.xml"));
        assertThat(plan.year()).isEqualTo(2031);
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title)
                .containsExactly("Mäta");
    }

    @Test
    void aColumnOfZeroWidthCountsAsHidden() {
        var bytes = Workbooks.withPart(
                ofSheets(sheet("Plan", NAMES, row("Hamnar", "Bryggor", "Mäta", "", 2031))),
                "xl/worksheets/sheet1.xml",
                part -> new String(part, StandardCharsets.UTF_8)
                        .replace(
                                "<sheetData",
                                "<cols><col min=\"1\" max=\"1\" width=\"9.5\"/><col min=\"2\" max=\"3\" width=\"0\" customWidth=\"1\"/></cols><sheetData")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read(bytes).sheets().hiddenColumns()).containsExactly("B", "C");
    }

    @Test
    void cellsWithAnErrorOrATruthValueAreNotTitles() {
        var plan = plan(
                "<c t='str'><v>Hamnar</v></c><c t='str'><v>Bryggor</v></c><c t='str'><v>Mäta</v></c>",
                "<c t='str'><v></v></c><c t='str'><v></v></c><c t='e'><v>#NAME?</v></c>",
                "<c t='str'><v></v></c><c t='str'><v></v></c><c t='e'><f>B2/0</f><v>#DIV/0!</v></c>",
                "<c t='str'><v></v></c><c t='str'><v></v></c><c t='b'><v>0</v></c>",
                "<c t='str'><v></v></c><c t='e'><v>#N/A</v></c><c t='str'><v>Bygga</v></c>",
                "<c t='str'><v></v></c><c t='str'><v></v></c><c t='str'><v>Riva</v></c>");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void numbersAreNotTitles() {
        var plan = plan(
                "<c t='str'><v>Hamnar</v></c><c t='str'><v>Bryggor</v></c><c t='str'><v>Mäta</v></c>",
                "<c t='str'><v>Hamnar</v></c><c><v>3</v></c><c><v>4.0</v></c>",
                "<c t='str'><v></v></c><c t='str'><v></v></c><c><v>0.7999999999999999</v></c>",
                "<c t='str'><v></v></c><c><v>3</v></c><c><v>12345678901234</v></c>",
                "<c t='str'><v></v></c><c><v>1.1</v></c><c t='str'><v>Mäta</v></c>",
                "<c t='str'><v></v></c><c t='str'><v></v></c><c t='str'><v>Bygga</v></c>");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
        assertThat(plan.unread())
                .containsExactly(
                        new UnparsedLine(3, "Hamnar | 3 | 4"),
                        new UnparsedLine(4, "0.8"),
                        new UnparsedLine(5, "3 | 12345678901234"),
                        new UnparsedLine(6, "1.1 | Mäta"),
                        new UnparsedLine(7, "Bygga"));
    }

    @Test
    void datesAreNotTitles() {
        var plan = read(ofSheets(sheet(
                        "Plan",
                        NAMES,
                        row("Hamnar", "Bryggor", "Mäta", "", 47849),
                        row("", "Bryggor", 47969, "", 47849),
                        row("", "Bryggor", 47970.5, "", 47849),
                        row("", "Bryggor", 0.75, "", 47849))
                .then(sheet -> {
                    sheet.style(2, 2).format("yyyy\\-mm\\-dd").set();
                    sheet.style(3, 2).format("d mmm yyyy hh:mm").set();
                    sheet.style(4, 2).format("hh:mm").set();
                    sheet.range(1, 4, 2, 4).style().format("dd/mm/yyyy").set();
                    sheet.range(3, 4, 4, 4).style().format("yyyy").set();
                })));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
        assertThat(plan.year()).isEqualTo(2031);
        assertThat(plan.unread())
                .containsExactly(
                        new UnparsedLine(3, "Bryggor | 2031-05-01 | 2031-01-01"),
                        new UnparsedLine(4, "Bryggor | 2031-05-02 12:00 | 2031"),
                        new UnparsedLine(5, "Bryggor | 18:00 | 2031"));
    }

    @Test
    void aNumberWithACustomFormatIsNotATitle() {
        var plan = read(ofSheets(sheet(
                        "Plan",
                        NAMES,
                        row("Hamnar", "Bryggor", "Mäta", "", 2031),
                        row("", "Bryggor", 7, "", 2031),
                        row("", "Bryggor", 7, "", 2031))
                .then(sheet -> {
                    sheet.style(2, 2).format("000").set();
                    sheet.style(3, 2).format("0 \"kr\"").set();
                })));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
        assertThat(plan.unread()).extracting(UnparsedLine::number).containsExactly(3, 4);
    }

    @Test
    void aRowThatIsNotUnderstoodIsReportedWithItsSheetIfThereAreSeveralSheets() {
        var plan = read(ofSheets(
                sheet("Läs mig", row("Hej")),
                sheet("Plan", NAMES, row("Hamnar", "Bryggor", "Mäta", "", 2031), row("", "", "Riva", "annat", ""))));
        assertThat(plan.unread()).containsExactly(new UnparsedLine(3, "Plan: Riva | annat"));
    }

    @Test
    void cellsWithoutTextDoNotCountTowardsTheSizeLimit() {
        var empty = IntStream.range(3, 30_000)
                .mapToObj(row -> "<row r='" + row + "'><c r='A" + row + "' t='str'><v></v></c></row>")
                .collect(Collectors.joining());
        var wide = "<c/>".repeat(280) + "<c t='s'><v>0</v></c><c t='inlineStr'><is><t> </t></is></c>";
        var plan = read(Workbooks.withSheet(
                Workbooks.of(new Object[] {""}),
                "<row r='1'><c t='str'><v>Område</v></c><c t='str'><v>Mål</v></c><c t='str'><v>Aktivitet</v></c>"
                        + "<c t='str'><v>Typ</v></c>" + wide + "</row>"
                        + "<row r='2'><c t='str'><v>Hamnar</v></c><c t='str'><v>Bryggor</v></c><c t='str'><v>Mäta</v></c></row>"
                        + empty));
        assertThat(lines(plan)).containsExactly("Hamnar / Bryggor / Mäta");
    }

    @Test
    void excelsEscapeSequencesAreDecoded() {
        var plan = plan(
                "<c t='str'><v>Hamnar</v></c><c t='str'><v>Bryg_x000D_\ngor</v></c><c t='str'><v>M_x00E4_ta</v></c>",
                "<c t='str'><v></v></c><c t='str'><v></v></c><c t='str'><v>rum_x005F_x0042_</v></c>");
        assertThat(lines(plan)).containsExactly("Hamnar / Bryg gor / Mäta", "Hamnar / Bryg gor / rum_x0042_");
    }

    /**
     * Imports a plan from an XLSX file with the columns area, goal, activity and kind, and returns it.
     *
     * @param rows the XML of the cells of each row
     */
    private static PlanDraft plan(String... rows) {
        var cells = new StringBuilder("<row r='1'>");
        List.of("Område", "Mål", "Aktivitet", "Typ")
                .forEach(name -> cells.append("<c t='str'><v>").append(name).append("</v></c>"));
        cells.append("</row>");
        for (int row = 0; row < rows.length; row++) {
            cells.append("<row r='")
                    .append(row + 2)
                    .append("'>")
                    .append(rows[row])
                    .append("</row>");
        }
        return read(Workbooks.withSheet(Workbooks.of(new Object[] {"x"}), cells.toString()));
    }

    private static PlanDraft read(byte[] bytes) {
        return new PlanFileReader(AreaNames.NONE).read("plan.xlsx", bytes);
    }

    private static List<String> lines(PlanDraft plan) {
        return plan.goals().stream()
                .flatMap(goal ->
                        goal.activities().stream().map(one -> goal.area() + " / " + goal.title() + " / " + one.title()))
                .toList();
    }

    /** Returns a row of 30 columns that begins with these cells and has a note in the column with the index 27. */
    private static Object[] withNoteInColumn27(Object[] cells) {
        var wide = new Object[30];
        Arrays.fill(wide, "");
        System.arraycopy(cells, 0, wide, 0, cells.length);
        wide[27] = "Anteckning";
        return wide;
    }
}
