package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.paper.DocxWriter;
import se.budkavle.bot.testing.PdfAccessibility;

class AgendaFilesTest {

    private final PrintableAgenda page = new PrintableAgenda(
            Locale.forLanguageTag("sv-SE"),
            "Dagordning för Hållbarhetsrådet",
            List.of("Förbundet", "torsdag 18 mars 2027 kl. 09.00–12.00", "Härnösand"),
            List.of("Nr", "Ärende", "Föredragande", "Tid", "Syfte"),
            List.of(
                    new PrintableAgenda.Section(
                            "Inledning",
                            List.of(new PrintableAgenda.Row(
                                    "1", "Mötet öppnas", List.of(), "Ordförande", "5 min", "beslut"))),
                    new PrintableAgenda.Section(
                            "Åtgärder & <frågor>",
                            IntStream.rangeClosed(2, 60)
                                    .mapToObj(number -> new PrintableAgenda.Row(
                                            String.valueOf(number),
                                            "Ärende " + number + " om växthusgaser",
                                            List.of("▲ risk för avvikelse (T3 2026)"),
                                            "",
                                            "",
                                            "information"))
                                    .toList())),
            "Sammanlagd tid: 5 minuter");

    @Test
    void thePdfIsTaggedAndContainsItsLanguageAndFont() throws IOException {
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
    void thePdfIsAccessible() {
        assertThat(PdfAccessibility.faults(AgendaPdf.of(page))).isEmpty();
        assertThat(PdfAccessibility.faults(AgendaPdf.of(withItems(0, "")))).isEmpty();
        assertThat(PdfAccessibility.faults(AgendaPdf.of(new PrintableAgenda(
                        page.locale(),
                        page.title(),
                        page.facts(),
                        page.columns(),
                        page.sections(),
                        page.sum(),
                        new PrintableAgenda.Listing("Handlingar", List.of("Budget.pdf", "Karta 🗺.pdf")),
                        new PrintableAgenda.Listing("Öppna åtgärder (1)", List.of("Skriva avtal · Timrå")),
                        List.of(new PrintableAgenda.Table(
                                "§ 3/2026",
                                "Tio platser byggs",
                                List.of("Kommun", "Läge"),
                                IntStream.range(0, 60)
                                        .mapToObj(row -> List.of("Timrå " + row, "Klart"))
                                        .toList()))))))
                .isEmpty();
    }

    @Test
    void thePdfContainsEveryWordAndRepeatsTheColumnHeadersOnEachPage() throws IOException {
        try (var pdf = Loader.loadPDF(AgendaPdf.of(page))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            "Dagordning för Hållbarhetsrådet",
                            "torsdag 18 mars 2027 kl. 09.00–12.00",
                            "Inledning",
                            "Åtgärder & <frågor>",
                            "Ärende 60 om växthusgaser",
                            "▲ risk för avvikelse");
            assertThat(textOf(pdf, 2)).contains("Föredragande");
        }
    }

    @Test
    void theColumnHeadersAppearOnceOnEachPage() throws IOException {
        try (var pdf = Loader.loadPDF(AgendaPdf.of(page))) {
            assertThat(textOf(pdf, 1).split("Föredragande", -1)).hasSize(2);
        }
    }

    /**
     * Asserts that the final page of an agenda's PDF shows at least three agenda items. Also asserts that no page ends
     * with the title of a section. The agendas end near the foot of the first or second page.
     */
    @Test
    void noAgendaEndsWithAPageThatHasOnlyOneLine() throws IOException {
        var numbersOfPages = new TreeSet<Integer>();
        for (int items : IntStream.concat(IntStream.rangeClosed(16, 26), IntStream.rangeClosed(38, 46))
                .toArray()) {
            for (var sum : items % 2 == 0
                    ? List.of("Sammanlagd tid: 175 minuter")
                    : List.of("Sammanlagd tid: 175 minuter", "")) {
                try (var pdf = Loader.loadPDF(AgendaPdf.of(withItems(items, sum)))) {
                    var pages = pdf.getNumberOfPages();
                    numbersOfPages.add(pages);
                    assertThat(textOf(pdf, pages).split("Ärende \\d+", -1))
                            .as("%s items, %s pages", items, pages)
                            .hasSizeGreaterThan(Math.min(items, 3));
                    for (int one = 1; one <= pages; one++) {
                        var lines = textOf(pdf, one).strip().split("\\R");
                        assertThat(lines[lines.length - 2])
                                .as("No title alone at the foot of page %s", one)
                                .doesNotStartWith("Avsnitt");
                    }
                }
            }
        }
        assertThat(numbersOfPages).as("both page ends are among them").containsExactly(1, 2, 3);
    }

    private PrintableAgenda withItems(int items, String sum) {
        var sections = new ArrayList<PrintableAgenda.Section>();
        for (int first = 1; first <= items; first += 7) {
            sections.add(new PrintableAgenda.Section(
                    "Avsnitt " + first,
                    IntStream.range(first, Math.min(first + 7, items + 1))
                            .mapToObj(number -> new PrintableAgenda.Row(
                                    String.valueOf(number),
                                    "Ärende " + number,
                                    number % 3 == 0 ? List.of("▲ risk för avvikelse (T3 2026)") : List.of(),
                                    "Ordförande",
                                    "5 min",
                                    "beslut"))
                            .toList()));
        }
        return new PrintableAgenda(page.locale(), page.title(), page.facts(), page.columns(), sections, sum);
    }

    private static String textOf(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    @Test
    void thePdfBreaksLongWordsKeepsLineBreaksAndDrawsEmoji() throws IOException {
        var word = "q".repeat(130);
        var longest = new PrintableAgenda(
                page.locale(),
                page.title(),
                page.facts(),
                page.columns(),
                List.of(new PrintableAgenda.Section(
                        "Inledning",
                        List.of(new PrintableAgenda.Row(
                                "1",
                                word,
                                List.of("https://hamnar.example/" + word, "Vem mäter?\nVem bygger? 🎉🏽 Klart"),
                                "zz".repeat(40),
                                "5 min",
                                "beslut")))),
                page.sum());
        try (var pdf = Loader.loadPDF(AgendaPdf.of(longest))) {
            var places = new Places();
            var text = places.getText(pdf);
            assertThat(text.replaceAll("\\s", ""))
                    .contains(word, "zz".repeat(40), "🎉")
                    .doesNotContain("#");
            assertThat(text.lines().map(String::strip))
                    .anyMatch(line -> line.endsWith("Vem mäter?"))
                    .anyMatch(line -> line.startsWith("Vem bygger?"));
            assertThat(places.rightmost("q")).isLessThanOrEqualTo(places.leftmost("z"));
            assertThat(places.rightmost("z")).isLessThanOrEqualTo(places.header("Tid"));
        }
    }

    @Test
    void thePdfAndTheWordDocumentContainTheSameCompleteText() throws Exception {
        var link = "https://kommun.example.org/:b:/s/Rad/EYx2p0v8t1tBqk3n5Zr7w9QBk4Vb6Yc8d0e2f4g6h8i0jA?e=4%3aXk"
                + "&at=9&share=L2dlbmVyYWw_underlag_lanstransportplan_2027-2038_version3";
        var texts = new PrintableAgenda(
                page.locale(),
                "Dagordning för " + "w".repeat(100) + " 👍",
                List.of("Förbundet", link, "Rum\u00a07, <b>plan</b> 2"),
                page.columns(),
                List.of(new PrintableAgenda.Section(
                        "Handlingsplaner".repeat(6),
                        List.of(
                                new PrintableAgenda.Row(
                                        "1",
                                        "Remiss " + link,
                                        List.of("Handlingar: " + link
                                                + "\n\n1. Vad svarar vi?\n2. Vem skriver?\n\n👍 Tack!"),
                                        "Ordförandeochsekreterare".repeat(3),
                                        "5 min",
                                        "beslut"),
                                new PrintableAgenda.Row(
                                        "2",
                                        "🎉 👩\u200d⚕\ufe0f 🏳\ufe0f\u200d🌈 1\ufe0f\u20e3 ❤\ufe0f \ud83e\udee1",
                                        List.of("½ ² ™ € – … “” ¬ ≤ → ✓ ▲ Ω Я"),
                                        "",
                                        "",
                                        "information")))),
                page.sum());
        try (var pdf = Loader.loadPDF(AgendaPdf.of(texts));
                var docx = new XWPFDocument(new ByteArrayInputStream(AgendaDocx.of(texts)))) {
            var places = new Places();
            var shown = visible(places.getText(pdf)).replaceFirst("^\\d\\(\\d\\)", "");
            var written = written(docx);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            for (var line : written) {
                assertThat(shown).contains(visible(line));
            }
            assertThat(letters(shown)).isEqualTo(letters(String.join("", written)));
            assertThat(places.letters).allSatisfy(letter -> {
                assertThat(letter.getXDirAdj()).isGreaterThan(50f);
                assertThat(letter.getXDirAdj() + letter.getWidthDirAdj())
                        .as(letter.getUnicode())
                        .isLessThan(595f - 50f);
            });
        }
    }

    @Test
    void anItemLongerThanAPageContinuesOnTheNextPage() throws IOException {
        var lines = IntStream.rangeClosed(1, 200)
                .mapToObj(line -> "Rad" + line + ".")
                .toList();
        var longest = new PrintableAgenda(
                page.locale(),
                page.title(),
                page.facts(),
                page.columns(),
                List.of(new PrintableAgenda.Section(
                        "Inledning",
                        List.of(new PrintableAgenda.Row(
                                "1", "Öppning", List.of(String.join("\n", lines)), "", "5 min", "beslut")))),
                page.sum());
        try (var pdf = Loader.loadPDF(AgendaPdf.of(longest))) {
            var places = new Places();
            assertThat(places.getText(pdf).lines().map(String::strip)).containsAll(lines);
            assertThat(places.letters)
                    .allSatisfy(letter -> assertThat(letter.getYDirAdj()).isBetween(50f, 842f - 20f));
        }
    }

    /**
     * Returns the texts of all paragraphs in the DOCX document that are not blank, including the paragraphs in table
     * cells.
     */
    private static List<String> written(XWPFDocument docx) {
        return docx.getBodyElements().stream()
                .flatMap(element -> element instanceof XWPFTable table
                        ? table.getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .flatMap(cell -> cell.getParagraphs().stream())
                        : Stream.of((XWPFParagraph) element))
                .map(XWPFParagraph::getText)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String visible(String text) {
        return text.replaceAll("[\\s\\p{Z}\\u200d\\ufe0f]", "");
    }

    /** Returns the number of occurrences of each visible character in the text. */
    private static Map<String, Long> letters(String text) {
        return visible(text)
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    }

    /** Extracts the text of a PDF page and records the coordinates of each character. */
    private static final class Places extends PDFTextStripper {

        private final List<TextPosition> letters = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            letters.addAll(positions);
            super.writeString(text, positions);
        }

        double rightmost(String letter) {
            return of(letter)
                    .mapToDouble(one -> one.getXDirAdj() + one.getWidthDirAdj())
                    .max()
                    .orElseThrow();
        }

        double leftmost(String letter) {
            return of(letter).mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
        }

        /**
         * Returns the x coordinate of a table's column header on the PDF page. Finds the header by the first two
         * letters of the word.
         */
        double header(String word) {
            return IntStream.range(0, letters.size() - 1)
                    .filter(at -> word.startsWith(
                            letters.get(at).getUnicode() + letters.get(at + 1).getUnicode()))
                    .mapToDouble(at -> letters.get(at).getXDirAdj())
                    .findFirst()
                    .orElseThrow();
        }

        private Stream<TextPosition> of(String letter) {
            return letters.stream().filter(one -> one.getUnicode().equals(letter));
        }
    }

    @Test
    void theWordDocumentHasHeadingsRepeatedTableHeadersATitleAndALanguage() throws Exception {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(AgendaDocx.of(page)))) {
            assertThat(docx.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Dagordning för Hållbarhetsrådet");
            assertThat(withStyle(docx, DocxWriter.TITLE)).containsExactly("Dagordning för Hållbarhetsrådet");
            assertThat(withStyle(docx, DocxWriter.SECTION)).containsExactly("Inledning", "Åtgärder & <frågor>");
            assertThat(docx.getStyles().getStyle(DocxWriter.TITLE).getName()).isEqualTo("heading 1");
            assertThat(docx.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("sv-SE");
            var table = docx.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("Nr", "Ärende", "Föredragande", "Tid", "Syfte");
            assertThat(table.getRow(1).getCell(1).getText())
                    .contains("Ärende 2 om växthusgaser", "▲ risk för avvikelse");
        }
    }

    private static List<String> withStyle(XWPFDocument docx, String style) {
        return docx.getParagraphs().stream()
                .filter(one -> style.equals(one.getStyle()))
                .map(XWPFParagraph::getText)
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
