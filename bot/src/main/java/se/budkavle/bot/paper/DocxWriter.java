package se.budkavle.bot.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Writes a DOCX file with real headings and tables, so that people can edit and print it. */
public final class DocxWriter {

    /** The style id by which word processors and screen readers recognise the document's main heading. */
    public static final String TITLE = "Heading1";

    public static final String SECTION = "Heading2";
    private static final String FONT = "Arial";
    private static final int TITLE_SIZE = 36;
    private static final int SECTION_SIZE = 26;
    /** The space above a paragraph that is not a heading, in twentieths of a point. */
    private static final int PARAGRAPH_SPACING = 80;

    private final XWPFDocument document = new XWPFDocument();
    private final String name;

    /** Creates an empty document with this title and language in its metadata. */
    public DocxWriter(String name, Locale language) {
        this.name = name;
        document.getProperties().getCoreProperties().setTitle(visible(name));
        document.getProperties().getCoreProperties().setCreator("Budkavle");
        var styles = document.createStyles();
        styles.setSpellingLanguage(language.toLanguageTag());
        styles.setDefaultFonts(font());
        addHeadingStyle(styles, TITLE, "heading 1", 0, TITLE_SIZE);
        addHeadingStyle(styles, SECTION, "heading 2", 1, SECTION_SIZE);
    }

    private static CTFonts font() {
        var font = CTFonts.Factory.newInstance();
        font.setAscii(FONT);
        font.setHAnsi(FONT);
        return font;
    }

    /** Adds a heading style under its standard name, by which every word processor recognises headings. */
    private static void addHeadingStyle(XWPFStyles styles, String id, String name, int level, int size) {
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

    public DocxWriter title(String text) {
        return paragraph(TITLE, text);
    }

    public DocxWriter section(String text) {
        return paragraph(SECTION, text);
    }

    public DocxWriter paragraph(String text) {
        return paragraph(null, text);
    }

    private DocxWriter paragraph(@Nullable String style, String text) {
        var paragraph = document.createParagraph();
        if (style == null) {
            paragraph.setSpacingBefore(PARAGRAPH_SPACING);
        } else {
            paragraph.setStyle(style);
        }
        var run = paragraph.createRun();
        var lines = visible(text).split("\n", -1);
        run.setText(lines[0]);
        for (int line = 1; line < lines.length; line++) {
            run.addBreak();
            run.setText(lines[line]);
        }
        return this;
    }

    /**
     * Adds a table whose header is repeated on each page and whose rows are not split between pages.
     *
     * @param widths the columns' widths in twentieths of a point
     * @param rows the cells of each row; a line break in a cell starts a new paragraph
     */
    public DocxWriter table(List<Integer> widths, List<String> header, List<List<String>> rows) {
        var table = document.createTable(rows.size() + 1, header.size());
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < header.size(); column++) {
            var run = head.getCell(column).getParagraphArray(0).createRun();
            run.setBold(true);
            run.setText(visible(header.get(column)));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < header.size(); column++) {
                fill(table.getRow(row + 1).getCell(column), rows.get(row).get(column));
            }
        }
        for (var row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(widths.get(column)));
            }
        }
        return this;
    }

    private static void fill(XWPFTableCell cell, String text) {
        var lines = visible(text).split("\n", -1);
        cell.getParagraphArray(0).createRun().setText(lines[0]);
        for (int line = 1; line < lines.length; line++) {
            cell.addParagraph().createRun().setText(lines[line]);
        }
    }

    /** Returns the text without invisible characters and without control characters that XML does not allow. */
    private static String visible(String text) {
        return CellTextSanitizer.legal(InvisibleCharacterFilter.of(text));
    }

    /**
     * Closes the document and returns the bytes of the DOCX file. After this call, no other method of this object can
     * be called.
     */
    public byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (document) {
            document.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + name + " cannot be written", e);
        }
        return file.toByteArray();
    }
}
