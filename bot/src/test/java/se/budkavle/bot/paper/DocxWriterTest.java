package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Tests the structure of the written DOCX files, as word processors read it. */
class DocxWriterTest {

    @Test
    void headingsAndParagraphsAreWrittenWithTheirStyles() throws IOException {
        var read = read(new DocxWriter("Underlag", Locale.forLanguageTag("sv"))
                .title("Underlag")
                .section("Läget")
                .paragraph("Tre svar har kommit in.")
                .paragraph("Två\u202e saknas\u0000."));
        assertThat(read.getParagraphs())
                .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                .containsExactly(
                        tuple(DocxWriter.TITLE, "Underlag"),
                        tuple(DocxWriter.SECTION, "Läget"),
                        tuple(null, "Tre svar har kommit in."),
                        tuple(null, "Två saknas ."));
        assertThat(read.getParagraphs().subList(2, 4))
                .allSatisfy(
                        paragraph -> assertThat(paragraph.getSpacingBefore()).isEqualTo(80));
        assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("Underlag");
    }

    @Test
    void lineBreaksWithinAParagraphAreKept() throws IOException {
        var read = read(new DocxWriter("Anteckningar", Locale.ENGLISH).paragraph("Rad ett\nRad två\n\nRad fyra"));
        assertThat(read.getParagraphs()).singleElement().satisfies(paragraph -> {
            assertThat(paragraph.getText()).isEqualTo("Rad ett\nRad två\n\nRad fyra");
            assertThat(paragraph.getRuns()).singleElement().satisfies(run -> {
                assertThat(run.getCTR().sizeOfBrArray()).isEqualTo(3);
                assertThat(run.getCTR().getTList())
                        .extracting(CTText::getStringValue)
                        .noneMatch(text -> text.contains("\n"));
            });
        });
    }

    @Test
    void theHeaderRowOfATableIsRepeatedOnEachPage() throws IOException {
        var table = read(new DocxWriter("Underlag", Locale.ENGLISH)
                        .table(List.of(3000, 6000), List.of("Nr", "Ärende"), List.of(List.of("1", "Rad ett\nRad två"))))
                .getTables()
                .get(0);
        assertThat(table.getRows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("Ärende");
        assertThat(table.getRow(1).getCell(1).getParagraphs())
                .extracting(XWPFParagraph::getText)
                .containsExactly("Rad ett", "Rad två");
        assertThat(table.getRow(1).getCell(0).getWidth()).isEqualTo(3000);
    }

    private static XWPFDocument read(DocxWriter writer) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(writer.bytes()));
    }
}
