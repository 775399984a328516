package se.budkavle.bot.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
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

    static void read(String text, Consumer<TableRow> rows) {
        try (CSVParser parser = CSVParser.parse(text, format(separator(text)))) {
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
    private static char separator(String text) {
        String names = text.stripLeading().lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t').max(Comparator.comparing(separator -> known(names, separator))).orElseThrow();
    }

    private static int known(String names, char separator) {
        String[] cells = names.split(Pattern.quote(String.valueOf(separator)), Limits.COLUMNS);
        TableRow row = new TableRow(1, Stream.of(cells).map(cell -> cell.replace("\"", "")).toList());
        return Column.places(row).size();
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setTrailingData(true)
                .get();
    }

    private static boolean hasNext(Iterator<CSVRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException brokenQuotes) {
            throw new Refusal("plan.import.broken-csv", line);
        }
    }
}
