package se.budkavle.bot.paper;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Determines from the number format of a workbook's cell whether the cell contains a year, a date or a time. Also
 * formats the cell's value in Swedish notation, for example 2026-03-31.
 */
enum DateCellFormat {
    YEAR("uuuu"),
    DAY("uuuu-MM-dd"),
    DAY_AND_TIME("uuuu-MM-dd HH:mm"),
    TIME("HH:mm");

    /**
     * The first serial number that Excel cannot show as a date. In Excel, this serial number stands for the day after
     * 31 December 9999.
     */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_466);
    /**
     * The ids of Excel's built-in number formats for dates, including those for languages such as Chinese and Japanese.
     */
    private static final Set<Integer> DAYS_BY_NUMBER =
            Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Set<Integer> TIMES_BY_NUMBER = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47);
    private static final int DAY_AND_TIME_BY_NUMBER = 22;
    /**
     * Matches the parts of a number format that do not format the value: quoted text, escaped characters, colours and
     * conditions.
     */
    private static final Pattern NOT_OF_THE_NUMBER =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]|General|Standard");

    private static final Pattern OF_A_YEAR = Pattern.compile("[yå]+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OF_A_DAY =
            Pattern.compile("[ydå]|mmm", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OF_A_TIME = Pattern.compile("[hts]", Pattern.CASE_INSENSITIVE);

    private final DateTimeFormatter written;

    DateCellFormat(String pattern) {
        this.written = DateTimeFormatter.ofPattern(pattern);
    }

    static Optional<DateCellFormat> of(Cell cell) {
        int number = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        if (DAYS_BY_NUMBER.contains(number)) {
            return Optional.of(DAY);
        }
        if (TIMES_BY_NUMBER.contains(number)) {
            return Optional.of(TIME);
        }
        return number == DAY_AND_TIME_BY_NUMBER ? Optional.of(DAY_AND_TIME) : of(cell.getDataFormatString());
    }

    private static Optional<DateCellFormat> of(@Nullable String pattern) {
        String bare = pattern == null
                ? ""
                : NOT_OF_THE_NUMBER.matcher(pattern.split(";", -1)[0]).replaceAll("");
        if (OF_A_YEAR.matcher(bare).matches()) {
            return Optional.of(YEAR);
        }
        boolean time = OF_A_TIME.matcher(bare).find();
        return OF_A_DAY.matcher(bare).find()
                ? Optional.of(time ? DAY_AND_TIME : DAY)
                : time ? Optional.of(TIME) : Optional.empty();
    }

    boolean canShow(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(DAYS) < 0;
    }

    String shown(LocalDateTime moment) {
        return written.format(moment);
    }
}
