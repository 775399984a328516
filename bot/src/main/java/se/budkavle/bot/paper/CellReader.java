package se.budkavle.bot.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of an Excel workbook as a person sees them: with formatted dates and percentages, and decoded text
 * without Excel's escapes. Rounds numbers to 15 significant digits.
 */
final class CellReader {

    /** The rounding to 15 significant digits, which is the precision of numbers in Excel. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_PLAIN = 30;
    /** Matches the escape _xNNNN_, with which Excel stores a character that XML does not allow. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern ERROR = Pattern.compile("#[A-Z][A-Z/0!?_]*");

    /** Matches the parts of a number format that Excel shows unchanged: quoted text and escaped characters. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");

    private static final Set<Integer> PERCENT_BY_NUMBER = Set.of(9, 10);

    private CellReader() {}

    /**
     * Returns the row's cells as texts.
     *
     * @param sheet the name of the sheet if the workbook has several visible sheets; null if it has only one
     */
    static TableRow row(Row row, @Nullable String sheet) {
        List<String> cells = new ArrayList<>();
        Set<Integer> noText = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (Cell cell : row) {
            if (cell != null && (isError(cell) || cell.getValue() instanceof Boolean)) {
                noText.add(cells.size());
            }
            if (cell != null && cell.getValue() instanceof BigDecimal) {
                numbers.add(cells.size());
            }
            cells.add(cell == null ? "" : shown(cell));
        }
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return new TableRow(row.getRowNum(), List.copyOf(cells.subList(0, width)), sheet, noText, numbers);
    }

    private static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA
                        && cell.getValue() instanceof String said
                        && ERROR.matcher(said).matches();
    }

    private static String shown(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell);
        }
        if (cell.getValue() instanceof Boolean said) {
            return said ? "TRUE" : "FALSE";
        }
        return cell.getValue() == null ? "" : decoded(cell.getText());
    }

    private static String decoded(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private static String number(BigDecimal number, Cell cell) {
        return DateCellFormat.of(cell)
                .filter(format -> format.canShow(number))
                .map(format -> format.shown(cell.asDate()))
                .orElseGet(() -> isPercentage(cell) ? plain(number.movePointRight(2)) + " %" : plain(number));
    }

    private static boolean isPercentage(Cell cell) {
        String format = cell.getDataFormatString();
        return cell.getDataFormatId() != null && PERCENT_BY_NUMBER.contains(cell.getDataFormatId())
                || format != null && QUOTED.matcher(format).replaceAll("").contains("%");
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > LONGEST_PLAIN ? rounded.toString() : rounded.toPlainString();
    }
}
