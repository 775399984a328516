package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import se.budkavle.bot.chat.UploadedFile;

class AttachedTextTest {

    @Test
    void theSubjectIsTheFirstHeadingOfAMarkdownFileOrOtherwiseItsFileName() {
        assertThat(of("utkast.md", "# Höstens nyheter\n\n**Hej!**\n\n# Sol"))
                .isEqualTo(new AttachedText("Höstens nyheter", "**Hej!**\n\n# Sol"));
        assertThat(of("Höstens nyheter.md", "Hej!")).isEqualTo(new AttachedText("Höstens nyheter", "Hej!"));
        assertThat(of("x".repeat(200) + ".md", "Hej!").subject()).hasSize(150);
    }

    @Test
    void markdownCharactersInAPlainTextFileAreEscapedAndIso88591IsRecognised() {
        assertThat(of("Nytt.txt", "Hej!\r\n*inte kursivt*\r\n\r\n# ingen rubrik"))
                .isEqualTo(new AttachedText("Nytt", "Hej!  \n\\*inte kursivt\\*\n\n\\# ingen rubrik"));
        assertThat(AttachedText.of(file("Nytt.txt", "Åäö".getBytes(StandardCharsets.ISO_8859_1)))
                        .text())
                .isEqualTo("Åäö");
    }

    @Test
    void headingsListsEmphasisLinksAndTablesOfAWordDocumentBecomeMarkdown() {
        assertThat(AttachedText.of(file("Utkast.docx", document())))
                .isEqualTo(new AttachedText("Höstens nyheter", """
                Nu har **sju kommuner** solceller, se [rapporten](https://x.example/a).

                ## Härnäst

                - Möte
                  - i Sundsvall
                - Slut

                |Kommun|Mål|
                |---|---|
                |Timrå|3|"""));
    }

    @Test
    void aWordTableWhoseFirstRowHasFewerCellsStillHasAllColumns() {
        var document = with(
                document(),
                "word/document.xml",
                old -> old.replaceFirst("(?s)(<w:tc>(?:(?!</w:tc>).)*Kommun.*?</w:tc>).*?Mål.*?</w:tc>", "$1"));
        assertThat(AttachedText.of(file("Utkast.docx", document)).text()).endsWith("""
                |Kommun||
                |---|---|
                |Timrå|3|""");
    }

    @Test
    void wordDocumentsThatAreDamagedOrContainMacrosEntitiesOrZipBombsAreRefused() {
        var document = document();
        assertRefused(
                () -> AttachedText.of(file("a.docx", with(document, "word/vbaProject.bin", old -> "makro"))),
                "paper.macros");
        assertRefused(
                () -> AttachedText.of(file(
                        "a.docx",
                        with(
                                document,
                                "word/document.xml",
                                old -> old.replace(
                                        "<w:document",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")))),
                "paper.broken-docx");
        assertRefused(
                () -> AttachedText.of(
                        file("a.docx", with(document, "word/document.xml", old -> old.substring(0, 300)))),
                "paper.broken-docx");
        assertRefused(
                () -> AttachedText.of(file("a.docx", "ingen zip".getBytes(StandardCharsets.UTF_8))),
                "paper.broken-docx");
        assertRefused(
                () -> AttachedText.of(
                        file("a.docx", with(document, "word/media/a.xml", old -> " ".repeat(60_000_000)))),
                "paper.zip-bomb",
                50);
    }

    @Test
    void aFileThatIsTooLargeOrEmptyOrNotTextIsRefused() {
        assertRefused(
                () -> AttachedText.of(new UploadedFile("a.md", 50L * 1024 * 1024, most -> new byte[0])),
                "chat.file-too-large",
                10);
        assertRefused(() -> of("a.md", " "), "paper.empty");
        assertRefused(() -> of("a.md", "%PDF-1.7"), "paper.pdf");
        assertRefused(() -> AttachedText.of(file("a.txt", new byte[] {1, 0, 2})), "paper.binary");
    }

    private static AttachedText of(String name, String text) {
        return AttachedText.of(file(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static UploadedFile file(String name, byte[] bytes) {
        return new UploadedFile(name, bytes.length, most -> bytes);
    }

    private static byte[] document() {
        try (var document = new XWPFDocument()) {
            for (int level = 1; level <= 2; level++) {
                var style = CTStyle.Factory.newInstance();
                style.setStyleId("Rubrik" + level);
                style.addNewName().setVal("heading " + level);
                document.createStyles().addStyle(new XWPFStyle(style));
            }
            heading(document, 1, "Höstens nyheter");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Nu har ");
            var bold = paragraph.createRun();
            bold.setBold(true);
            bold.setText("sju kommuner");
            paragraph.createRun().setText(" solceller, se ");
            paragraph.createHyperlinkRun("https://x.example/a").setText("rapporten");
            paragraph.createRun().setText(".");
            heading(document, 2, "Härnäst");
            list(document);
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Kommun");
            table.getRow(0).getCell(1).setText("Mål");
            table.getRow(1).getCell(0).setText("Timrå");
            table.getRow(1).getCell(1).setText("3");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void heading(XWPFDocument document, int level, String words) {
        var heading = document.createParagraph();
        heading.setStyle("Rubrik" + level);
        heading.createRun().setText(words);
    }

    private static void list(XWPFDocument document) {
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        for (int depth = 0; depth < 2; depth++) {
            var level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        }
        var numbering = document.createNumbering();
        var id = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
        int[] depths = {0, 1, 0};
        String[] words = {"Möte", "i Sundsvall", "Slut"};
        for (int index = 0; index < words.length; index++) {
            var item = document.createParagraph();
            item.setNumID(id);
            item.setNumILvl(BigInteger.valueOf(depths[index]));
            item.createRun().setText(words[index]);
        }
    }

    /**
     * Returns a copy of the document, which is a ZIP archive, with one of its files changed. If the archive has no file
     * of this name, adds the file.
     */
    private static byte[] with(byte[] document, String name, UnaryOperator<String> change) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(document));
                var out = new ZipOutputStream(bytes)) {
            boolean there = false;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean isIt = entry.getName().equals(name);
                there |= isIt;
                out.write(
                        isIt
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
            if (!there) {
                out.putNextEntry(new ZipEntry(name));
                out.write(change.apply("").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
