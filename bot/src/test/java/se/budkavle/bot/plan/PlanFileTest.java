package se.budkavle.bot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.budkavle.storage.Refusal;

/** Broken and hostile files each get their one reason. */
class PlanFileTest {

    private static final byte[] WORKBOOK = Workbooks.of(
            new Object[] {"område", "mål", "aktivitet", "typ"}, new Object[] {"Hamnar", "Ett", "A", ""});

    @Test
    void utf8AndLatin1AndWindowsReadTheSame() {
        String text = PlanTextTest.madeUpPlan().replace("”", "\"");
        DraftPlan utf8 = PlanFile.read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(utf8.goals()).hasSize(5);
        assertThat(PlanFile.read("plan.txt", text.getBytes(Charset.forName("windows-1252")))).isEqualTo(utf8);
        assertThat(PlanFile.read("plan.txt", text.getBytes(StandardCharsets.ISO_8859_1)))
                .as("Latin-1 has no bullet: it becomes a question mark").isEqualTo(utf8);
        assertThat(PlanFile.read("plan.txt", text.replace('•', '·').getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(utf8);
    }

    @Test
    void nothingInTheFileIsEmpty() {
        assertThat(reason("plan.txt", new byte[0])).isEqualTo("plan.import.empty");
        assertThat(reason("plan.csv", " \n\n\t \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("plan.import.empty");
        assertThat(reason("plan.xlsx", Workbooks.of(new Object[] {}))).isEqualTo("plan.import.empty");
    }

    @Test
    void fiftyMegabytesAreTooLarge() {
        assertThat(reason("plan.txt", new byte[50 * Limits.MEBIBYTE])).isEqualTo("plan.import.too-large");
    }

    @Test
    void aHundredThousandRowsAreTooMany() {
        byte[] text = "• Mål: Ett\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(reason("plan.txt", text)).isEqualTo("plan.import.too-many-rows");
        byte[] csv = ("område;mål;aktivitet;typ\n" + "Hamnar;Ett;A;\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(reason("plan.csv", csv)).isEqualTo("plan.import.too-many-rows");
        Object[][] rows = new Object[100_000][];
        Arrays.setAll(rows, row -> new Object[] {"Hamnar", "Ett", "A" + row, ""});
        assertThat(reason("plan.xlsx", Workbooks.of(rows))).isEqualTo("plan.import.too-many-rows");
    }

    @Test
    void aPictureRenamedToTextIsBinary() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        assertThat(reason("plan.txt", png)).isEqualTo("plan.import.binary");
    }

    @Test
    void aPdfIsToldToBeOne() {
        assertThat(reason("plan.txt", "%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8))).isEqualTo("plan.import.pdf");
    }

    @Test
    void bytesThatAreNoEncodingOfTextAreRefused() {
        byte[] signs = "• Mål: Ett ¤¤¤ ±±± ¶¶¶ ××× ÷÷÷ ¬¬¬".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reason("plan.txt", signs)).isEqualTo("plan.import.encoding");
        byte[] undefined = {'M', (byte) 0xe5, 'l', (byte) 0x81, (byte) 0x8d, (byte) 0x9d};
        assertThat(reason("plan.txt", undefined)).isEqualTo("plan.import.encoding");
    }

    @ParameterizedTest
    @CsvSource({"plan.docx", "plan.json", "plan.html"})
    void anUnknownKindIsRefused(String name) {
        assertThat(reason(name, "Mål: Ett".getBytes(StandardCharsets.UTF_8))).isEqualTo("plan.import.unknown-kind");
    }

    @Test
    void aTextWithoutGoalsIsRefused() {
        assertThat(reason("plan.txt", "Hej!\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("plan.import.no-goals");
        assertThat(reason("plan.csv", "område,mål,aktivitet,typ\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("plan.import.no-goals");
    }

    @Test
    void aFileWithoutKindInItsNameIsReadAsText() {
        assertThat(PlanFile.read(null, "Mål: Ett".getBytes(StandardCharsets.UTF_8)).goals()).hasSize(1);
    }

    @Test
    void aTruncatedOrForeignWorkbookIsBroken() {
        assertThat(reason("plan.xlsx", Arrays.copyOf(WORKBOOK, WORKBOOK.length / 2)))
                .isEqualTo("plan.import.broken-xlsx");
        assertThat(reason("plan.xlsx", "Mål: Ett".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("plan.import.broken-xlsx");
        assertThat(reason("plan.xlsx", Workbooks.withPart(WORKBOOK, "xl/workbook.xml", old -> new byte[0])))
                .isEqualTo("plan.import.broken-xlsx");
    }

    @Test
    void aZipBombIsStoppedWhileItUnpacks() {
        byte[] zeroes = Workbooks.withPart(WORKBOOK, "xl/styles.xml", old -> new byte[9 * Limits.MEBIBYTE]);
        assertThat(zeroes.length).isLessThan(Limits.MEBIBYTE / 10);
        assertThat(reason("plan.xlsx", zeroes)).isEqualTo("plan.import.zip-bomb");
        byte[] spaces = Workbooks.withSheet(WORKBOOK, " ".repeat(60 * Limits.MEBIBYTE));
        assertThat(reason("plan.xlsx", spaces)).isEqualTo("plan.import.zip-bomb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // What a cell names, the reader would make room for: columns, shared texts.
        "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>                   | plan.import.too-many-columns",
        "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>         | plan.import.broken-xlsx",
        "<row r='1'><c r='A1' t='s'><v>99999999999999999999</v></c></row> | plan.import.broken-xlsx",
        "<row r='1'><c r='A1'><v><x>1</x></v></c></row>                 | plan.import.broken-xlsx",
        "<row r='1'><c r='A1'><v>NaN</v></c></row>                      | plan.import.empty",
        "<row r='x'><c r='A1'><v>1</v></c></row>                        | plan.import.broken-xlsx",
        "<row r='1'><c r='5'><v>1</v></c></row>                         | plan.import.broken-xlsx",
    })
    void aSheetThatWouldMakeTheReaderRunAwayIsRefused(String sheetData, String reason) {
        assertThat(reason("plan.xlsx", Workbooks.withSheet(WORKBOOK, sheetData))).isEqualTo(reason);
    }

    @Test
    void hugeNumbersFormulasAndRowsOfCellsAreRefused() {
        String digits = "7".repeat(100_000);
        assertThat(reason("plan.xlsx", Workbooks.withSheet(WORKBOOK, "<row><c><v>" + digits + "</v></c></row>")))
                .isEqualTo("plan.import.broken-xlsx");
        assertThat(reason("plan.xlsx", Workbooks.withSheet(WORKBOOK,
                "<row><c><f t='shared' ref='A1:B9' si='0'>" + digits + "</f></c></row>")))
                .isEqualTo("plan.import.broken-xlsx");
        assertThat(reason("plan.xlsx", Workbooks.withSheet(WORKBOOK, "<row>" + "<c/>".repeat(201) + "</row>")))
                .isEqualTo("plan.import.too-many-columns");
    }

    @Test
    void outsideEntitiesAreNeverFetched() {
        byte[] hostile = Workbooks.withPart(WORKBOOK, "xl/sharedStrings.xml", old -> ("<?xml version=\"1.0\"?>"
                + "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(reason("plan.xlsx", hostile)).isEqualTo("plan.import.broken-xlsx");
    }

    private static String reason(String name, byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> PlanFile.read(name, bytes)).reason();
    }
}
