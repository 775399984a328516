package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import se.budkavle.storage.Refusal;

/** Reads the rows of a CSV file, separated by semicolon, comma or tab. */
final class CsvRows {

    private CsvRows() {
    }

    /** @param known how many columns of a row of names are known */
    static void read(String text, ToIntFunction<TableRow> known, Consumer<TableRow> rows) {
        try (CSVParser parser = CSVParser.parse(text, format(separator(text, known)))) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = 1;
            while (hasNext(records, line)) {
                rows.accept(new TableRow((int) line, records.next().toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The separator that gives the most known columns in the first line. */
    private static char separator(String text, ToIntFunction<TableRow> known) {
        String names = text.stripLeading().lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t').max(Comparator.comparing(separator -> known.applyAsInt(split(names, separator)))).orElseThrow();
    }

    private static TableRow split(String names, char separator) {
        String[] cells = names.split(Pattern.quote(String.valueOf(separator)), Limits.COLUMNS);
        return new TableRow(1, Stream.of(cells).map(cell -> cell.replace("\"", "")).toList());
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setTrailingData(true)
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
