package se.budkavle.bot.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class AgendaFilesTest {

    private final AgendaPage page = new AgendaPage(Locale.forLanguageTag("sv-SE"), "Dagordning för Hållbarhetsrådet",
            List.of("Förbundet", "torsdag 18 mars 2027 kl. 09.00–12.00", "Härnösand"),
            List.of("Nr", "Ärende", "Föredragande", "Tid", "Syfte"), List.of(
                    new AgendaPage.Section("Inledning", List.of(
                            new AgendaPage.Row("1", "Mötet öppnas", List.of(), "Ordförande", "5 min", "beslut"))),
                    new AgendaPage.Section("Åtgärder & <frågor>", IntStream.rangeClosed(2, 60).mapToObj(number ->
                            new AgendaPage.Row(String.valueOf(number), "Ärende " + number + " om växthusgaser",
                                    List.of("▲ risk för avvikelse (T3 2026)"), "", "", "information")).toList())),
            "Sammanlagd tid: 5 minuter");

    @Test
    void thePdfIsTaggedSaysItsLanguageAndHasItsFontInIt() throws IOException {
        try (var pdf = Loader.loadPDF(AgendaPdf.of(page))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("sv-SE");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Dagordning för Hållbarhetsrådet");
            assertThat(tags(catalog.getStructureTreeRoot())).contains("H1", "H2", "Table", "TH", "TD");
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void thePdfShowsEveryWordAndRepeatsTheColumnsOnEachPage() throws IOException {
        try (var pdf = Loader.loadPDF(AgendaPdf.of(page))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Dagordning för Hållbarhetsrådet", "torsdag 18 mars 2027 kl. 09.00–12.00",
                    "Inledning", "Åtgärder & <frågor>", "Ärende 60 om växthusgaser", "▲ risk för avvikelse");
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(pdf)).contains("Föredragande");
        }
    }

    @Test
    void theDocxHasHeadingsATableHeadThatIsRepeatedATitleAndALanguage() throws Exception {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(AgendaDocx.of(page)))) {
            assertThat(docx.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Dagordning för Hållbarhetsrådet");
            assertThat(withStyle(docx, AgendaDocx.TITLE)).containsExactly("Dagordning för Hållbarhetsrådet");
            assertThat(withStyle(docx, AgendaDocx.SECTION)).containsExactly("Inledning", "Åtgärder & <frågor>");
            assertThat(docx.getStyles().getStyle(AgendaDocx.TITLE).getName()).isEqualTo("heading 1");
            assertThat(docx.getStyle().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal())
                    .isEqualTo("sv-SE");
            var table = docx.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells()).extracting(cell -> cell.getText())
                    .containsExactly("Nr", "Ärende", "Föredragande", "Tid", "Syfte");
            assertThat(table.getRow(1).getCell(1).getText())
                    .contains("Ärende 2 om växthusgaser", "▲ risk för avvikelse");
        }
    }

    private static List<String> withStyle(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream().filter(one -> style.equals(one.getStyle())).map(XWPFParagraph::getText)
                .toList();
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
