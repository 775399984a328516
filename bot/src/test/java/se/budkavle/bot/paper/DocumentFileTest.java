package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.testing.SamplePictures;

class DocumentFileTest {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @Test
    void eachKindOfDocumentIsRecognisedByItsContent() throws IOException {
        assertThat(kind("a.pdf", text("%PDF-1.7\n"))).isEqualTo(DocumentKind.PDF);
        assertThat(kind("A.PDF", text("%PDF-1.7\n"))).isEqualTo(DocumentKind.PDF);
        assertThat(kind("a.png", SamplePictures.of("png", 4, 4))).isEqualTo(DocumentKind.PNG);
        assertThat(kind("a.jpeg", SamplePictures.of("jpeg", 4, 4))).isEqualTo(DocumentKind.JPEG);
        assertThat(kind("a.jpg", SamplePictures.of("jpeg", 4, 4))).isEqualTo(DocumentKind.JPEG);
        for (var ending : List.of("txt", "md", "csv")) {
            assertThat(kind("a." + ending, text("Å;ä;ö\n"))).isEqualTo(DocumentKind.TEXT);
        }
        try (var word = new XWPFDocument();
                var excel = new XSSFWorkbook();
                var powerPoint = new XMLSlideShow()) {
            word.createParagraph().createRun().setText("Hej");
            excel.createSheet("Blad");
            powerPoint.createSlide();
            assertThat(kind("a.docx", written(word::write))).isEqualTo(DocumentKind.DOCX);
            assertThat(kind("a.xlsx", written(excel::write))).isEqualTo(DocumentKind.XLSX);
            assertThat(kind("a.pptx", written(powerPoint::write))).isEqualTo(DocumentKind.PPTX);
        }
    }

    @Test
    void aFileWhoseExtensionDoesNotMatchItsContentIsRefused() {
        refused("paper.document-ending", "a.png", text("%PDF-1.7"), "pdf");
        refused("paper.document-ending", "a.exe", text("%PDF-1.7"), "pdf");
        refused("paper.document-ending", "pdf.", text("%PDF-1.7"), "pdf");
        refused("paper.document-ending", "a.pdf", SamplePictures.of("png", 4, 4), "png");
        refused("paper.document-ending", "a.docm", zip(Map.of("[Content_Types].xml", MAIN)), "docx");
        refused("paper.document-kind", "a.pdf", text(" %PDF-1.7"));
        refused("paper.document-kind", "a.docx", text("Bara text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>Hej",
                " \n<html>",
                "\uFEFF<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?>",
                "<script>alert(1)</script>",
                "#!/bin/sh"
            })
    void webPagesSvgDrawingsAndScriptsAreRefusedWhateverTheirFileNames(String content) {
        refused("paper.document-kind", "a.html", text(content));
        refused("paper.document-kind", "a.svg", text(content));
        refused("paper.document-kind", "a.txt", text(content));
    }

    @Test
    void programsAndOldOfficeFilesAreRefused() {
        refused("paper.document-kind", "a.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3});
        refused("paper.binary", "a.txt", new byte[] {'M', 'Z', (byte) 0x90, 0, 3});
        refused("paper.document-old", "a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refused("paper.document-old", "a.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refused("paper.empty", "a.pdf", new byte[0]);
    }

    @Test
    void documentsWithMacrosAndOtherOrDamagedArchivesAreRefused() {
        refused("paper.macros", "a.docx", zip(Map.of("[Content_Types].xml", MAIN, "word/vbaProject.bin", "x")));
        refused(
                "paper.macros",
                "a.docx",
                zip(Map.of("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml " + MAIN)));
        refused("paper.document-kind", "a.docx", zip(Map.of("text.txt", MAIN)));
        refused("paper.document-kind", "a.zip", zip(Map.of("setup.exe", "MZ")));
        refused("paper.document-broken", "a.docx", text("PK\u0003\u0004 och så slut"));
    }

    @Test
    void anEncryptedArchiveIsRefused() {
        var locked = zip(Map.of("[Content_Types].xml", MAIN));
        // The lowest flag bit of a ZIP entry marks the entry as encrypted. The flags occur twice: in the entry and in
        // the central directory.
        locked[6] |= 1;
        for (int at = 0; at < locked.length - 4; at++) {
            if (locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1 && locked[at + 3] == 2) {
                locked[at + 8] |= 1;
            }
        }
        refused("paper.locked", "a.docx", locked);
    }

    @Test
    void aZipBombIsRefused() {
        refused(
                "paper.zip-bomb",
                "a.docx",
                zip(Map.of("[Content_Types].xml", MAIN, "word/document.xml", "0".repeat(2_000_000))),
                50);
    }

    private interface Writes {
        void to(ByteArrayOutputStream bytes) throws IOException;
    }

    private static byte[] written(Writes writes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writes.to(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) {
        try {
            return written(bytes -> {
                try (var zip = new ZipOutputStream(bytes)) {
                    for (var part : parts.entrySet()) {
                        zip.putNextEntry(new ZipEntry(part.getKey()));
                        zip.write(text(part.getValue()));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentKind kind(String name, byte[] bytes) {
        return DocumentFile.read(name, bytes).kind();
    }

    private static void refused(String key, String name, byte[] bytes, Object... arguments) {
        assertRefused(() -> DocumentFile.read(name, bytes), key, arguments);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
