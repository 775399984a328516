package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.storage.Refusal;

/** Tests that damaged, malicious and too large files are refused, and which message key each refusal has. */
class UploadedTableFileTest {

    private static final byte[] WORKBOOK =
            Workbooks.of(new Object[] {"område", "mål", "aktivitet", "typ"}, new Object[] {"Hamnar", "Ett", "A", ""});

    @Test
    void rowsAreReadFromCsvFilesAndFromWorkbooksWithoutAName() {
        var csv = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rows("sent.csv", csv))
                .containsExactly(new TableRow(1, List.of("a", "b")), new TableRow(2, List.of("1", "2")));
        assertThat(rows(null, WORKBOOK))
                .extracting(TableRow::cells)
                .first()
                .isEqualTo(List.of("område", "mål", "aktivitet", "typ"));
    }

    @Test
    void theTablesOfAWordDocumentAreReadAsRows() throws IOException {
        byte[] document;
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var title = word.createParagraph().createRun();
            title.setBold(true);
            title.setText("Kontakter");
            word.createParagraph().createRun().setText("En rad som inte hör till tabellen.");
            var table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("namn");
            table.getRow(0).getCell(1).setText("adress");
            table.getRow(1).getCell(0).setText("Hamnen");
            table.getRow(1).getCell(1).setText("hamn@kommun.example");
            word.write(bytes);
            document = bytes.toByteArray();
        }

        assertThat(rows("sent.docx", document))
                .containsExactly(
                        new TableRow(1, List.of("Kontakter")),
                        new TableRow(2, List.of("namn", "adress")),
                        new TableRow(3, List.of("Hamnen", "hamn@kommun.example")));
        assertThat(new UploadedTableFile("sent.docx", document).text())
                .isEqualTo("Kontakter\nEn rad som inte hör till tabellen.\nnamn\nadress\nHamnen\nhamn@kommun.example");
    }

    @Test
    void aWorkbookWithMacrosIsRefused() {
        byte[] macros =
                Workbooks.withPart(WORKBOOK, "xl/styles.xml", old -> old, "xl/vbaProject.bin", new byte[] {1, 2, 3});
        assertThat(reason("sent.xlsx", macros)).isEqualTo("paper.macros");
        assertThat(reason("sent.xlsm", macros)).isEqualTo("paper.macros");
    }

    @Test
    void tooManyRowsOrColumnsAreRefused() {
        byte[] csv = "a;b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(reason("sent.csv", csv)).isEqualTo("paper.too-many-rows");
        assertThat(reason("sent.csv", "x;".repeat(500).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("paper.too-many-columns");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefused() {
        assertThat(reason("sent.csv", new byte[50 * UploadLimits.MEBIBYTE])).isEqualTo("paper.too-large");
    }

    @Test
    void aPictureNamedAsACsvFileIsRefusedAsBinary() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        assertThat(reason("sent.csv", png)).isEqualTo("paper.binary");
    }

    @Test
    void aPdfIsRefusedWithAReasonThatNamesPdf() {
        byte[] pdf = "%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8);
        assertThat(reason("sent.csv", pdf)).isEqualTo("paper.pdf-table");
        assertThat(catchThrowableOfType(Refusal.class, () -> new UploadedTableFile("sent.pdf", pdf).text())
                        .reason())
                .isEqualTo("paper.pdf");
    }

    @Test
    void aFileInNoKnownTextEncodingIsRefused() {
        byte[] signs = "• Mål: Ett ¤¤¤ ±±± ¶¶¶ ××× ÷÷÷ ¬¬¬".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason("sent.csv", signs)).isEqualTo("paper.encoding");
        byte[] undefined = {'M', (byte) 0xe5, 'l', (byte) 0x81, (byte) 0x8d, (byte) 0x9d};
        assertThat(reason("sent.csv", undefined)).isEqualTo("paper.encoding");
    }

    @Test
    void aTruncatedOrInvalidWorkbookIsRefusedAsBroken() {
        assertThat(reason("sent.xlsx", Arrays.copyOf(WORKBOOK, WORKBOOK.length / 2)))
                .isEqualTo("paper.broken-xlsx");
        assertThat(reason("sent.xlsx", "Mål: Ett".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("paper.broken-xlsx");
        assertThat(reason("sent.xlsx", Workbooks.withPart(WORKBOOK, "xl/workbook.xml", old -> new byte[0])))
                .isEqualTo("paper.broken-xlsx");
    }

    @Test
    void aWorkbookInStrictOpenXmlFormatIsRefusedWithAReasonOfItsOwn() {
        byte[] strict = Workbooks.withPart(
                Workbooks.of(new Object[] {"a"}),
                "xl/workbook.xml",
                old -> new String(old, StandardCharsets.UTF_8)
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(reason("sent.xlsx", strict)).isEqualTo("paper.strict-xlsx");
    }

    @Test
    void aWorkbookWithOnlyHiddenSheetsIsRefused() {
        byte[] hidden = Workbooks.ofSheets(Workbooks.sheet("Plan", new Object[] {"a"})
                .then(sheet -> sheet.setVisibilityState(VisibilityState.HIDDEN)));
        assertThat(reason("sent.xlsx", hidden)).isEqualTo("paper.hidden-sheets");
    }

    @Test
    void aZipBombIsRefusedDuringUnpacking() {
        byte[] zeroes = Workbooks.withPart(WORKBOOK, "xl/styles.xml", old -> new byte[9 * UploadLimits.MEBIBYTE]);
        assertThat(zeroes.length).isLessThan(UploadLimits.MEBIBYTE / 10);
        assertThat(reason("sent.xlsx", zeroes)).isEqualTo("paper.zip-bomb");
        byte[] spaces = Workbooks.withSheet(WORKBOOK, " ".repeat(60 * UploadLimits.MEBIBYTE));
        assertThat(reason("sent.xlsx", spaces)).isEqualTo("paper.zip-bomb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Huge column numbers and string indexes, for which the spreadsheet library would allocate too much
                // memory.
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>                   | paper.too-many-columns",
                "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>         | paper.broken-xlsx",
                "<row r='1'><c r='A1' t='s'><v>99999999999999999999</v></c></row> | paper.broken-xlsx",
                "<row r='1'><c r='A1'><v><x>1</x></v></c></row>                 | paper.broken-xlsx",
                "<row r='x'><c r='A1'><v>1</v></c></row>                        | paper.broken-xlsx",
                "<row r='1'><c r='5'><v>1</v></c></row>                         | paper.broken-xlsx",
            })
    void aSheetDesignedToOverloadTheReaderIsRefused(String sheetData, String reason) {
        assertThat(reason("sent.xlsx", Workbooks.withSheet(WORKBOOK, sheetData)))
                .isEqualTo(reason);
    }

    @Test
    void cellsWithHugeNumbersOrFormulasAreRefused() {
        String digits = "7".repeat(100_000);
        assertThat(reason("sent.xlsx", Workbooks.withSheet(WORKBOOK, "<row><c><v>" + digits + "</v></c></row>")))
                .isEqualTo("paper.broken-xlsx");
        assertThat(reason(
                        "sent.xlsx",
                        Workbooks.withSheet(
                                WORKBOOK, "<row><c><f t='shared' ref='A1:B9' si='0'>" + digits + "</f></c></row>")))
                .isEqualTo("paper.broken-xlsx");
        assertThat(reason(
                        "sent.xlsx", Workbooks.withSheet(WORKBOOK, "<row>" + "<c><v>1</v></c>".repeat(201) + "</row>")))
                .isEqualTo("paper.too-many-columns");
    }

    @Test
    void emptyFormattedCellsDoNotCountTowardsTheLimits() {
        var coloured = "<row>" + "<c/>".repeat(2_000) + "</row>" + "<row><c/></row>".repeat(UploadLimits.ROWS + 1);
        assertThat(rows(
                        "sent.xlsx",
                        Workbooks.withSheet(WORKBOOK, "<row r='1'><c r='A1'><v>7</v></c></row>" + coloured)))
                .filteredOn(row -> !row.isBlank())
                .singleElement()
                .extracting(TableRow::cells)
                .isEqualTo(List.of("7"));
        assertThat(reason("sent.xlsx", Workbooks.withSheet(WORKBOOK, "<row r='1'><c r='XFD1'/></row>".repeat(1_000))))
                .as("more room than a reader should make")
                .isEqualTo("paper.too-many-columns");
    }

    @Test
    void aWorkbookWithExternalXmlEntitiesIsRefused() {
        byte[] hostile = Workbooks.withPart(
                WORKBOOK,
                "xl/sharedStrings.xml",
                old -> ("<?xml version=\"1.0\"?>"
                                + "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(reason("sent.xlsx", hostile)).isEqualTo("paper.broken-xlsx");
    }

    private static List<TableRow> rows(String name, byte[] bytes) {
        var rows = new ArrayList<TableRow>();
        new UploadedTableFile(name, bytes).rows(header -> header.cells().size(), 1, rows::add);
        return rows;
    }

    private static String reason(String name, byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> rows(name, bytes)).reason();
    }
}
