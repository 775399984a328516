package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CSV file in UTF-8. The texts in the file are escaped, so that no spreadsheet program executes them as
 * formulas.
 */
public final class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvWriter() {}

    /**
     * Returns the bytes of the file.
     *
     * @param byteOrderMark true if the file begins with a byte order mark; without this mark, Excel misreads å, ä and ö
     * @param rows the rows, each with one text for each column; null for an empty cell
     */
    public static byte[] of(
            char delimiter, boolean byteOrderMark, List<String> header, List<List<@Nullable String>> rows) {
        var file = new StringBuilder(byteOrderMark ? BYTE_ORDER_MARK : "");
        var format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator("\r\n")
                .get();
        try (var printer = new CSVPrinter(file, format)) {
            printer.printRecord(header.stream().map(CellTextSanitizer::harmless));
            for (var row : rows) {
                printer.printRecord(row.stream().map(text -> text == null ? "" : CellTextSanitizer.harmless(text)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
