package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.paper.DocumentBlock.Run;

/** Tests which text of a Word document is read: only what a reader sees once all tracked changes are accepted. */
class DocxReaderTest {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @Test
    void trackedDeletionsAreOmittedAndTrackedInsertionsAreRead() throws IOException {
        assertThat(read("<w:p>" + run("Vi beslutade att ")
                        + "<w:del w:id='1' w:author='A'><w:r><w:delText xml:space='preserve'>avskeda </w:delText></w:r></w:del>"
                        + "<w:ins w:id='2' w:author='A'>" + run("anställa ") + "</w:ins>" + run("i maj.") + "</w:p>"))
                .isEqualTo("Vi beslutade att anställa i maj.");
    }

    @Test
    void aParagraphWithOnlyDeletedWordsIsOmitted() throws IOException {
        assertThat(read("<w:p><w:del w:id='1' w:author='A'><w:r><w:delText>Borta</w:delText></w:r></w:del></w:p>"
                        + "<w:p>" + run("Kvar") + "</w:p>"))
                .isEqualTo("Kvar");
    }

    @Test
    void movedWordsAreReadOnlyAtTheirNewPlace() throws IOException {
        assertThat(read("<w:p><w:moveFrom w:id='1' w:author='A'>" + run("Flyttad. ") + "</w:moveFrom>" + run("Först. ")
                        + "<w:moveTo w:id='2' w:author='A'>" + run("Flyttad.") + "</w:moveTo></w:p>"))
                .isEqualTo("Först. Flyttad.");
    }

    @Test
    void hiddenWordsAreOmitted() throws IOException {
        assertThat(read("<w:p>" + run("Synlig ")
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space='preserve'>dold </w:t></w:r>" + run("text.")
                        + "</w:p>"))
                .isEqualTo("Synlig text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strike", "dstrike"})
    void struckThroughWordsAreOmitted(String property) throws IOException {
        assertThat(read("<w:p>" + run("Mäta ") + "<w:r><w:rPr><w:" + property
                        + "/></w:rPr><w:t xml:space='preserve'>struken </w:t></w:r><w:r><w:rPr><w:" + property
                        + " w:val='0'/></w:rPr><w:t>kajen</w:t></w:r></w:p>"))
                .isEqualTo("Mäta kajen");
    }

    @Test
    void aCellHasALineForEachParagraph() throws IOException {
        var item = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
        assertThat(read("<w:tbl><w:tr><w:tc><w:p>" + run("Att göra") + "</w:p>" + item + run("Mäta") + "</w:p>" + item
                        + run("Städa") + "</w:p></w:tc></w:tr></w:tbl>"))
                .isEqualTo("Att göra\n• Mäta\n• Städa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "2000000000", "99999999999", "-1"})
    void aListItemIsAtMostOnTheDeepestLevelOfWord(String level) throws IOException {
        var item = "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='1'/></w:numPr></w:pPr>"
                + run("Mäta") + "</w:p>";
        assertThat(DocxReader.read(docx(item)))
                .singleElement()
                .satisfies(block -> assertThat(block.level()).isBetween(0, 8));
    }

    @Test
    void aCellThatSpansColumnsIsFollowedByEmptyCells() throws IOException {
        var wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p>" + run("Mål utan aktivitet") + "</w:p></w:tc>";
        assertThat(read("<w:tbl><w:tr>" + wide + "<w:tc><w:p>" + run("Samordnaren") + "</w:p></w:tc></w:tr></w:tbl>"))
                .isEqualTo("Mål utan aktivitet |  | Samordnaren");
    }

    @Test
    void aTableNestedInACellIsReadAsPartOfTheCell() throws IOException {
        var inner = "<w:tbl><w:tr><w:tc><w:p>" + run("ett") + "</w:p></w:tc><w:tc><w:p>" + run("två")
                + "</w:p></w:tc></w:tr></w:tbl>";
        assertThat(read("<w:tbl><w:tr><w:tc><w:p>" + run("Yttre") + "</w:p>" + inner + "<w:p/></w:tc></w:tr></w:tbl>"))
                .isEqualTo("Yttre\nett två");
    }

    @Test
    void deletedWordsInAContentControlAreOmitted() throws IOException {
        assertThat(read(control("<w:p>" + run("Vi beslutade ")
                        + "<w:del w:id='1' w:author='A'><w:r><w:delText>avskeda</w:delText></w:r></w:del></w:p><w:p>"
                        + control(run("i maj")) + run(".") + "</w:p>" + control("<w:p>" + run("Sist") + "</w:p>"))))
                .isEqualTo("Vi beslutade \ni maj.\nSist");
    }

    @Test
    void aCellInAContentControlIsReadAsACell() throws IOException {
        assertThat(read("<w:tbl><w:tr><w:tc><w:p>" + run("ett") + "</w:p></w:tc>"
                        + control("<w:tc><w:p>" + run("två") + "</w:p></w:tc>") + "</w:tr></w:tbl>"))
                .isEqualTo("ett | två");
    }

    @Test
    void thePlaceholderTextOfAnEmptyContentControlIsOmitted() throws IOException {
        assertThat(read("<w:p>" + run("Datum: ") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                        + run("Klicka här för att ange text.") + "</w:sdtContent></w:sdt></w:p>"))
                .isEqualTo("Datum: ");
    }

    @Test
    void aCellWithOnlyPlaceholderTextIsReadAsAnEmptyCell() throws IOException {
        var prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc><w:p>" + run("Klicka här")
                + "</w:p></w:tc></w:sdtContent></w:sdt>";
        assertThat(read("<w:tbl><w:tr><w:tc><w:p>" + run("Timrå") + "</w:p></w:tc>" + prompt + "<w:tc><w:p>"
                        + run("Samordnaren") + "</w:p></w:tc></w:tr></w:tbl>"))
                .isEqualTo("Timrå |  | Samordnaren");
    }

    @Test
    void aTextBoxWithHidingSwitchedOffIsRead() throws IOException {
        assertThat(read("<w:p>" + run("Före") + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr>"
                        + box("<w:p>" + run("Syns") + "</w:p>") + "</w:r></w:p>"))
                .isEqualTo("Före\nSyns");
    }

    @Test
    void textBoxesAreReadOnceAfterTheParagraphThatContainsThem() throws IOException {
        var first = "<w:p>" + run("Rutan") + "</w:p><w:p>" + run("har två rader") + "</w:p>";
        assertThat(read("<w:p>" + run("Före") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>" + box(first)
                        + "</mc:Choice><mc:Fallback>" + box(first) + "</mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:r>" + box("<w:p>" + run("En till") + "</w:p>") + "</w:r></w:p><w:p>" + run("Efter")
                        + "</w:p>"))
                .isEqualTo("Före\nRutan\nhar två rader\nEn till\nEfter");
    }

    @Test
    void aDeletedOrHiddenTextBoxIsOmitted() throws IOException {
        var box = box("<w:p>" + run("Borta") + "</w:p>");
        assertThat(read("<w:p>" + run("Kvar") + "<w:del w:id='1' w:author='A'><w:r>" + box + "</w:r></w:del>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr>" + box + "</w:r></w:p>"))
                .isEqualTo("Kvar");
    }

    @Test
    void referenceMarksOfFootnotesAndEndnotesAreOmitted() throws IOException {
        assertThat(read("<w:p>" + run("Fem kommuner") + "<w:r><w:footnoteReference w:id='2'/></w:r>"
                        + "<w:r><w:endnoteReference w:id='3'/></w:r>" + run(" är med.") + "</w:p>"))
                .isEqualTo("Fem kommuner är med.");
    }

    @Test
    void theTextOfAFootnoteIsReadInBracketsAtItsReferenceMark() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Fem kommuner");
            var note = document.createFootnote();
            var first = note.createParagraph();
            first.createRun().setText(" Sundsvall har");
            var hidden = first.createRun();
            hidden.setText(" inte");
            hidden.setVanish(true);
            first.createRun().setText(" tackat nej.");
            note.createParagraph().createRun().setText("Ånge väntar.");
            paragraph.addFootnoteReference(note);
            paragraph.createRun().setText(" är med.");
            var endnote = document.createEndnote();
            endnote.createParagraph().createRun().setText("Per den 1 maj.");
            paragraph.addFootnoteReference(endnote);
            document.createParagraph().addFootnoteReference(note);
            document.createParagraph().createRun().setText("Slut.");
            document.write(bytes);
            assertThat(text(bytes.toByteArray()))
                    .isEqualTo("Fem kommuner (Sundsvall har tackat nej. Ånge väntar.) är med. (Per den 1 maj.)\nSlut.");
        }
    }

    @Test
    void aParagraphWithNumberingTurnedOffIsNotReadAsAListItem() throws IOException {
        var off = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='0'/></w:numPr></w:pPr>";
        assertThat(DocxReader.read(docx("<w:p>" + off + run("Utan punkt") + "</w:p>")))
                .extracting(DocumentBlock::kind)
                .containsExactly(DocumentBlock.Kind.PARAGRAPH);
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static String box(String paragraphs) {
        return "<w:drawing><wps:txbx><w:txbxContent>" + paragraphs + "</w:txbxContent></wps:txbx></w:drawing>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String read(String body) throws IOException {
        return text(docx(body));
    }

    private static String text(byte[] docx) {
        return DocxReader.read(docx).stream()
                .map(block -> block.rows().isEmpty()
                        ? text(block.runs())
                        : block.rows().stream()
                                .flatMap(row -> row.stream())
                                .map(DocxReaderTest::text)
                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Iterable<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.words()));
        return text.toString();
    }

    private static byte[] docx(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/word/document.xml' ContentType='" + WORD + "'/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + OFFICE
                            + "officeDocument' Target='word/document.xml'/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
                            + "<w:body>" + body + "</w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
    }
}
