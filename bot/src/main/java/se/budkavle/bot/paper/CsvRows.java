package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.budkavle.storage.Refusal;

/** Reads the rows of a CSV file, separated by semicolon, comma or tab. */
final class CsvRows {

    /** The number of first lines that are searched for column names, which may be below a title. */
    private static final int SEARCHED_FOR_NAMES = 20;
    /** Matches the line in which a file tells Excel its separator. */
    private static final Pattern TOLD = Pattern.compile("\"?sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private CsvRows() {}

    /** @param known counts the known column names in a row, by which the separator is found */
    static void read(String text, ToIntFunction<TableRow> known, Consumer<TableRow> rows) {
        Matcher told = TOLD.matcher(text);
        boolean tells = told.lookingAt();
        int above = tells ? 1 : 0;
        String table = tells ? text.substring(told.end()) : text;
        try (CSVParser parser =
                CSVParser.parse(table, format(tells ? told.group(1).charAt(0) : separator(table, known)))) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 1;
            while (hasNext(records, line + above)) {
                rows.accept(new TableRow((int) line + above, records.next().toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the highest number of known column names in any of the first lines. */
    static int known(String text, ToIntFunction<TableRow> known) {
        return SEPARATORS.stream()
                .mapToInt(separator -> known(text, separator, known))
                .max()
                .orElseThrow();
    }

    /** Returns the separator that gives the most known column names in one of the first lines. */
    private static char separator(String text, ToIntFunction<TableRow> known) {
        return SEPARATORS.stream()
                .max(Comparator.comparing(separator -> known(text, separator, known)))
                .orElseThrow();
    }

    private static int known(String text, char separator, ToIntFunction<TableRow> known) {
        return text.lines()
                .limit(SEARCHED_FOR_NAMES)
                .mapToInt(line -> known.applyAsInt(split(line, separator)))
                .max()
                .orElse(0);
    }

    private static TableRow split(String names, char separator) {
        String[] cells = names.split(Pattern.quote(String.valueOf(separator)), Limits.COLUMNS);
        return new TableRow(
                1, Stream.of(cells).map(cell -> cell.replace("\"", "")).toList());
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private static boolean hasNext(Iterator<CSVRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException brokenQuotes) {
            throw new Refusal("paper.broken-csv", line);
        }
    }
}
