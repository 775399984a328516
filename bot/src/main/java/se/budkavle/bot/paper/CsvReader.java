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
 * Reads the rows of a CSV file, separated by semicolon, comma, tab, vertical bar or the separator that the file
 * declares.
 */
final class CsvReader {

    /** The number of first rows with content that are searched for column names, which may be below a title. */
    private static final int SEARCHED_FOR_NAMES = 20;
    /** The number of first rows, with and without content, that are searched. */
    private static final int SEARCHED_ROWS = 1_000;

    /**
     * Matches the line in which a file declares its separator for Excel, also when a program has saved it as a row of a
     * table.
     */
    private static final Pattern TOLD =
            Pattern.compile("\\s*\"?sep=(?<separator>[^\\r\\n])\"?[;,|\\t ]*\\R", Pattern.CASE_INSENSITIVE);

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    /** Matches the line ends that some programs write as an escape of a spreadsheet. */
    private static final Pattern ESCAPED_LINE_END = Pattern.compile("_x000[9ADad]_");

    private CsvReader() {}

    /** @param known counts the known column names in a row, by which the separator is found */
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

    /** Returns the highest number of known column names in any of the first rows. */
    static int known(String text, ToIntFunction<TableRow> known) {
        return separators(text)
                .mapToInt(separator -> known(text, separator, known))
                .max()
                .orElseThrow();
    }

    /** Returns the separator that gives the most known column names in one of the first rows. */
    private static char separator(String text, ToIntFunction<TableRow> known) {
        // If several separators find equally many names, max returns the last of them.
        return separators(text)
                .max(Comparator.comparing(separator -> known(text, separator, known)))
                .orElseThrow();
    }

    /** Returns the separators to try; the one that the file declares comes last. */
    private static Stream<Character> separators(String text) {
        Matcher told = TOLD.matcher(text);
        return told.lookingAt()
                ? Stream.concat(
                        SEPARATORS.stream(), Stream.of(told.group("separator").charAt(0)))
                : SEPARATORS.stream();
    }

    private static int known(String text, char separator, ToIntFunction<TableRow> known) {
        int most = 0;
        try (CSVParser parser = CSVParser.parse(text, format(separator))) {
            Iterator<CSVRecord> records = parser.iterator();
            int searched = 0;
            while (searched < SEARCHED_FOR_NAMES && parser.getRecordNumber() < SEARCHED_ROWS && records.hasNext()) {
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

    /** Returns the row without empty cells at its end, which some programs add in great number. */
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
