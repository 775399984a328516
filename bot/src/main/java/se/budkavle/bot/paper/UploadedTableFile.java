package se.budkavle.bot.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/**
 * An uploaded workbook, Word document or text file within the size limit. Methods throw a {@code Refusal} if the file
 * has another format or is not safe to parse.
 *
 * @param name the file's name on the person's computer; null if it has none
 */
public record UploadedTableFile(@Nullable String name, byte[] bytes) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    public UploadedTableFile {
        if (bytes.length == 0) {
            throw new Refusal("paper.empty");
        }
        if (bytes.length > UploadLimits.FILE_BYTES) {
            throw new Refusal("paper.too-large", UploadLimits.FILE_BYTES / UploadLimits.MEBIBYTE);
        }
    }

    /** Returns whether the file is a Word document by its content. Ignores the file's name. */
    public boolean isWordDocument() {
        return isWorkbook() && OfficePackageDetector.isWord(bytes);
    }

    /**
     * Returns whether the file begins with the bytes of a ZIP archive, the format of workbooks and Word documents.
     * Ignores the file's name.
     */
    public boolean isWorkbook() {
        return startsWith(ZIP);
    }

    /** Returns the file name's extension in lower case without the dot; an empty text if there is none. */
    public String extension() {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return name == null || dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the text of a text file or a Word document, with one line for each paragraph of a Word document. */
    public String text() {
        if (isWordDocument()) {
            return checked(DocxContent.text(bytes));
        }
        if (extension().equals("xlsx")) {
            throw new Refusal("paper.broken-xlsx");
        }
        if (startsWith(PDF)) {
            throw new Refusal("paper.pdf");
        }
        return checked(TextDecoder.decode(bytes));
    }

    private static String checked(String text) {
        if (text.isBlank()) {
            throw new Refusal("paper.empty");
        }
        if (hasTooManyLines(text)) {
            throw new Refusal("paper.too-many-rows", UploadLimits.ROWS);
        }
        return text;
    }

    /**
     * Parses the text as CSV and counts the known column names in each of the first rows. Returns the largest of the
     * counts. Callers treat a text with column names as a table. Ignores the file's name.
     */
    public int columnsIn(String text, ToIntFunction<TableRow> known) {
        return CsvReader.known(text, known);
    }

    /**
     * Reads the rows of the file's table: from the visible sheets of a workbook, from the tables of a Word document and
     * the titles between them, or from a text that is parsed as CSV.
     *
     * @param known a function that counts the known column names in a row; the count determines the sheets to read or
     *     the CSV delimiter
     * @param needed a sheet with at least this number of known column names is read, even if another sheet has more
     *     known column names
     */
    public SheetSelection rows(ToIntFunction<TableRow> known, int needed, Consumer<TableRow> rows) {
        var limited = new Object() {
            private int count;

            void accept(TableRow row) {
                count += row.isBlank() ? 0 : 1;
                if (count > UploadLimits.ROWS) {
                    throw new Refusal("paper.too-many-rows", UploadLimits.ROWS);
                }
                if (row.cells().size() > UploadLimits.COLUMNS) {
                    throw new Refusal("paper.too-many-columns", UploadLimits.COLUMNS);
                }
                rows.accept(row);
            }
        };
        if (isWordDocument()) {
            DocxContent.rows(bytes).forEach(limited::accept);
            return SheetSelection.NONE;
        }
        if (isWorkbook()) {
            return XlsxReader.read(bytes, known, needed, limited::accept);
        }
        if (startsWith(PDF)) {
            throw new Refusal("paper.pdf-table");
        }
        CsvReader.read(text(), known, limited::accept);
        return SheetSelection.NONE;
    }

    private static boolean hasTooManyLines(String text) {
        long lines = text.lines().count();
        return lines > UploadLimits.LINES
                || lines > UploadLimits.ROWS
                        && text.lines()
                                        .filter(line -> WORD.matcher(line).find())
                                        .count()
                                > UploadLimits.ROWS;
    }

    private boolean startsWith(byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
