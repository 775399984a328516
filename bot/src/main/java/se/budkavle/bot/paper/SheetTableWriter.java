package se.budkavle.bot.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table to a workbook's sheet. The table's header stays visible, has filters and is repeated on each printed
 * page. Rows and columns are counted from 0, and row 0 is the header.
 */
public final class SheetTableWriter {

    private static final String HEADER_FILL = "FF1F3A5F";
    private static final String DATE = "yyyy-mm-dd";
    private static final String DATE_TIME = "yyyy-mm-dd hh:mm";
    private static final double LINE_HEIGHT = 15;
    private static final int MOST_LINES = 20;

    private final Worksheet sheet;
    private final List<Column> columns;

    SheetTableWriter(Worksheet sheet, List<Column> header, int frozen) {
        this.sheet = sheet;
        this.columns = header;
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, CellTextSanitizer.safe(header.get(column).word()));
            sheet.width(column, header.get(column).width());
        }
        sheet.rowHeight(0, 2.2 * LINE_HEIGHT);
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFFFF")
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.freezePane(frozen, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /**
     * Writes the texts into the cells of a row, starting at the first column; null leaves a cell empty. Sets the row's
     * height to the number of text lines.
     */
    public void texts(int row, @Nullable String... texts) {
        sheet.range(row, 0, row, columns.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        int lines = 1;
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null && !texts[column].isBlank()) {
                String text = CellTextSanitizer.safe(texts[column]);
                sheet.value(row, column, text);
                lines = Math.max(lines, lines(text, columns.get(column).width()));
            }
        }
        // Sets the row's height, because some spreadsheet programs do not compute it from the text.
        sheet.rowHeight(row, LINE_HEIGHT * Math.min(lines, MOST_LINES));
    }

    public void number(int row, int column, long number) {
        sheet.value(row, column, number);
    }

    /** Writes a number into a cell without rounding its decimals. */
    public void amount(int row, int column, BigDecimal amount) {
        sheet.value(row, column, amount);
    }

    public void day(int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DATE).set();
    }

    /** Writes a number from 0 to 1 into a cell. The cell shows the number as a percentage. */
    public void share(int row, int column, double share) {
        sheet.value(row, column, share);
        sheet.style(row, column).format("0%").set();
    }

    public void time(int row, int column, LocalDateTime time) {
        sheet.value(row, column, time);
        sheet.style(row, column).format(DATE_TIME).set();
    }

    public void bold(int row) {
        sheet.range(row, 0, row, columns.size() - 1).style().bold().set();
    }

    /**
     * Colours a cell and shows a symbol before the cell's text. The cell's number format contains the symbol, so that
     * filters and pivot tables see only the text.
     *
     * @param fill the colour of the cell as 0xRRGGBB
     * @param ink the colour of the text as 0xRRGGBB
     */
    public void colour(int row, int column, String sign, int fill, int ink) {
        sheet.style(row, column)
                .format("\"" + sign + "\" @")
                .fillColor(hex(fill))
                .fontColor(hex(ink))
                .set();
    }

    private static String hex(int colour) {
        return String.format("FF%06X", colour);
    }

    /**
     * Estimates the number of lines that the text fills in a column of this width. The estimate is slightly too high,
     * because lines break between words.
     */
    private static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> 1 + (int) (line.length() * 1.1 / width))
                .sum();
    }

    /** Adds filters to the table, from the header down to this row. */
    public void filterDownTo(int lastRow) {
        sheet.setAutoFilter(0, 0, lastRow, columns.size() - 1);
    }

    public record Column(String word, double width) {}
}
