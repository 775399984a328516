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

/**
 * Parses the rows of a CSV file. Chooses the delimiter with which most column names are recognised. The candidates are
 * a semicolon, comma, tab, vertical bar, and the delimiter that the file declares.
 */
final class CsvReader {

    /**
     * The maximum number of rows, including empty rows, that are searched for the header row. The search ends earlier
     * after {@link UploadLimits#ROWS_SEARCHED_FOR_HEADER} non-empty rows.
     */
    private static final int SEARCHED_ROWS = 1_000;

    /**
     * Matches a first line such as "sep=;", which declares the delimiter for Excel. The pattern allows quotation marks
     * and delimiters around the declaration, because some programs save this line as a table row.
     */
    private static final Pattern TOLD =
            Pattern.compile("\\s*\"?sep=(?<separator>[^\\r\\n])\"?[;,|\\t ]*\\R", Pattern.CASE_INSENSITIVE);

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    /** Matches line ends and tabs that some programs write into cells as escapes, such as _x000D_. */
    private static final Pattern ESCAPED_LINE_END = Pattern.compile("_x000[9ADad]_");

    private CsvReader() {}

    /**
     * Parses the text and passes each row to the consumer.
     *
     * @param known a function that counts the known column names in a row; the count determines the delimiter
     */
    static void read(String text, ToIntFunction<TableRow> known, Consumer<TableRow> rows) {
        Matcher told = TOLD.matcher(text);
        int start = told.lookingAt() ? told.end() : 0;
        int above = (int) text.substring(0, start).lines().count();
        try (CSVParser parser = CSVParser.parse(text.substring(start), format(separator(text, known)))) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 1;
            while (hasNext(records, line + above)) {
                rows.accept(row((int) line + above, records.next()));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the largest number of known column names that one of the first rows contains. Tries all candidate
     * delimiters.
     */
    static int known(String text, ToIntFunction<TableRow> known) {
        return separators(text)
                .mapToInt(separator -> known(text, separator, known))
                .max()
                .orElseThrow();
    }

    /** Returns the delimiter with which one of the first rows contains the most known column names. */
    private static char separator(String text, ToIntFunction<TableRow> known) {
        // Of several delimiters with the same count, chooses the first in the stream. The delimiter that the file
        // declares comes first.
        return separators(text)
                .max(Comparator.comparing(separator -> known(text, separator, known)))
                .orElseThrow();
    }

    /**
     * Returns the candidate delimiters: first the delimiter that the file declares, if any, then the four usual
     * delimiters.
     */
    private static Stream<Character> separators(String text) {
        Matcher told = TOLD.matcher(text);
        return told.lookingAt()
                ? Stream.concat(Stream.of(told.group("separator").charAt(0)), SEPARATORS.stream())
                : SEPARATORS.stream();
    }

    private static int known(String text, char separator, ToIntFunction<TableRow> known) {
        int most = 0;
        try (CSVParser parser = CSVParser.parse(text, format(separator))) {
            Iterator<CSVRecord> records = parser.iterator();
            int searched = 0;
            while (searched < UploadLimits.ROWS_SEARCHED_FOR_HEADER
                    && parser.getRecordNumber() < SEARCHED_ROWS
                    && records.hasNext()) {
                TableRow row = row(1, records.next());
                searched += row.cells().isEmpty() ? 0 : 1;
                most = Math.max(most, known.applyAsInt(row));
            }
        } catch (UncheckedIOException brokenQuotes) {
            return most;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return most;
    }

    /**
     * Creates a table row from the CSV record without the empty cells at the row's end, because some programs write
     * very many empty cells.
     */
    private static TableRow row(int number, CSVRecord record) {
        int width = record.size();
        while (width > 0 && record.get(width - 1).isBlank()) {
            width--;
        }
        return new TableRow(
                number,
                record.stream()
                        .limit(width)
                        .map(cell -> ESCAPED_LINE_END.matcher(cell).replaceAll(" "))
                        .toList());
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
