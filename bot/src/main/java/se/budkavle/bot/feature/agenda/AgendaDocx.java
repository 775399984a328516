package se.budkavle.bot.feature.agenda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes an agenda as DOCX, with real headings, to be changed and printed. */
final class AgendaDocx {

    static final String TITLE = "Heading1";
    static final String SECTION = "Heading2";
    /** In twentieths of a point: together as wide as the text on A4. */
    private static final List<Integer> WIDTHS = List.of(700, 4200, 1900, 1100, 1500);
    private static final String FONT = "Arial";
    private static final int TITLE_SIZE = 36;
    private static final int SECTION_SIZE = 26;

    private AgendaDocx() { }

    static byte[] of(AgendaPage page) {
        var file = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(page.title());
            document.getProperties().getCoreProperties().setCreator("Budkavle");
            var styles = document.createStyles();
            styles.setSpellingLanguage(page.locale().toLanguageTag());
            styles.setDefaultFonts(font());
            heading(styles, TITLE, "heading 1", 0, TITLE_SIZE);
            heading(styles, SECTION, "heading 2", 1, SECTION_SIZE);
            paragraph(document, TITLE, page.title());
            page.facts().forEach(fact -> paragraph(document, null, fact));
            page.sections().forEach(section -> section(document, page.columns(), section));
            if (!page.sum().isEmpty()) {
                paragraph(document, null, "");
                paragraph(document, null, page.sum());
            }
            document.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The agenda cannot be written as DOCX", e);
        }
        return file.toByteArray();
    }

    private static CTFonts font() {
        var font = CTFonts.Factory.newInstance();
        font.setAscii(FONT);
        font.setHAnsi(FONT);
        return font;
    }

    /** A style under the name by which every word processor knows it for a heading. */
    private static void heading(XWPFStyles styles, String id, String name, int level, int size) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(240));
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(size));
        styles.addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
    }

    private static void section(XWPFDocument document, List<String> columns, AgendaPage.Section section) {
        paragraph(document, SECTION, section.title());
        var table = document.createTable(section.rows().size() + 1, columns.size());
        var grid = table.getCTTbl().addNewTblGrid();
        WIDTHS.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < columns.size(); column++) {
            var run = head.getCell(column).getParagraphArray(0).createRun();
            run.setBold(true);
            run.setText(columns.get(column));
        }
        for (int index = 0; index < section.rows().size(); index++) {
            fill(table.getRow(index + 1), section.rows().get(index));
        }
        for (var row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int column = 0; column < WIDTHS.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(WIDTHS.get(column)));
            }
        }
    }

    private static void fill(XWPFTableRow row, AgendaPage.Row told) {
        say(row.getCell(0), told.number());
        say(row.getCell(1), told.title());
        told.details().forEach(detail -> {
            for (var line : detail.split("\n")) {
                row.getCell(1).addParagraph().createRun().setText(line);
            }
        });
        say(row.getCell(2), told.presenter());
        say(row.getCell(3), told.time());
        say(row.getCell(4), told.purpose());
    }

    private static void say(XWPFTableCell cell, String text) {
        cell.getParagraphArray(0).createRun().setText(text);
    }
}
