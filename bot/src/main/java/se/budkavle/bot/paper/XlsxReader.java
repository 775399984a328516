package se.budkavle.bot.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/** Reads the rows of a workbook's visible sheets. Accepts only workbooks that {@link PackageGuard} has checked. */
final class XlsxReader {

    private static final String FORMATS = "styles.xml";

    private final ReadableWorkbook workbook;
    private final Consumer<TableRow> rows;
    private final HiddenColumns hidden;
    private final StruckRows struck;
    private final List<String> hiddenRows = new ArrayList<>();
    private final Set<String> hiddenColumns = new LinkedHashSet<>();
    private final List<String> struckRows = new ArrayList<>();

    private XlsxReader(ReadableWorkbook workbook, HiddenColumns hidden, StruckRows struck, Consumer<TableRow> rows) {
        this.workbook = workbook;
        this.hidden = hidden;
        this.struck = struck;
        this.rows = rows;
    }

    /**
     * Reads every visible sheet in which one of the first rows has at least {@code needed} known column names. If every
     * sheet has fewer, reads the sheets with the most known column names. If no sheet has a known column name, reads
     * only the first visible sheet.
     *
     * @param known a function that counts the known column names in a row
     */
    static SheetSelection read(byte[] bytes, ToIntFunction<TableRow> known, int needed, Consumer<TableRow> rows) {
        try {
            List<String> parts = new ArrayList<>();
            PackageGuard.checkNamed(bytes, "paper.broken-xlsx", (name, content) -> {
                parts.add(name);
                SheetGuard.check(content);
            });
            // Some simple programs write workbooks without cell formats. For such a workbook, the library must not read
            // formats, because it would fail.
            boolean hasFormats = parts.stream().anyMatch(name -> name.endsWith(FORMATS));
            ReadingOptions options = new ReadingOptions(hasFormats, true);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
                return new XlsxReader(workbook, HiddenColumns.of(bytes), StruckRows.of(bytes), rows)
                        .read(known, needed);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // The library that parses workbooks throws many types of exceptions for a broken workbook, so all of them
            // are caught.
            throw new Refusal("paper.broken-xlsx");
        }
    }

    private SheetSelection read(ToIntFunction<TableRow> known, int needed) throws IOException {
        Map<Sheet, Integer> columns = new LinkedHashMap<>();
        for (Sheet sheet : workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList()) {
            columns.put(sheet, columns(sheet, known));
        }
        if (columns.isEmpty()) {
            throw new Refusal("paper.hidden-sheets");
        }
        int most = columns.values().stream().mapToInt(count -> count).max().orElseThrow();
        List<Sheet> tables = columns.entrySet().stream()
                .filter(sheet -> sheet.getValue() >= Math.min(most, needed))
                .map(Map.Entry::getKey)
                .limit(most == 0 ? 1 : Integer.MAX_VALUE)
                .toList();
        for (Sheet sheet : tables) {
            read(sheet, columns.size() > 1);
        }
        List<String> passedOver = new ArrayList<>();
        for (Sheet sheet :
                workbook.getSheets().filter(sheet -> !tables.contains(sheet)).toList()) {
            if (holdsAnything(sheet)) {
                passedOver.add(sheet.getName());
            }
        }
        return new SheetSelection(
                tables.stream().map(Sheet::getName).toList(),
                passedOver,
                hiddenRows,
                List.copyOf(hiddenColumns),
                struckRows);
    }

    /** Counts the known column names in each of the sheet's first rows, and returns the largest count. */
    private int columns(Sheet sheet, ToIntFunction<TableRow> known) throws IOException {
        try (Stream<Row> first = sheet.openStream()) {
            return first.map(row -> CellReader.row(row, null))
                    .filter(row -> !row.isBlank())
                    .limit(UploadLimits.ROWS_SEARCHED_FOR_HEADER)
                    .mapToInt(known)
                    .max()
                    .orElse(0);
        }
    }

    private boolean holdsAnything(Sheet sheet) throws IOException {
        try (Stream<Row> all = sheet.openStream()) {
            return all.map(row -> CellReader.row(row, null)).anyMatch(row -> !row.isBlank());
        }
    }

    private void read(Sheet sheet, boolean isOneOfMany) throws IOException {
        String name = isOneOfMany ? sheet.getName() : null;
        Set<Integer> filledAndHidden = new TreeSet<>();
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> {
                TableRow read = CellReader.row(row, name);
                if (row.isHidden() && !read.isBlank()) {
                    hiddenRows.add(read.place());
                }
                if (struck.contain(sheet, read)) {
                    struckRows.add(read.place());
                }
                for (int column = 0; column < read.cells().size(); column++) {
                    if (hidden.contain(sheet, column) && !read.cell(column).isEmpty()) {
                        filledAndHidden.add(column);
                    }
                }
                rows.accept(read);
            });
        }
        filledAndHidden.forEach(column -> hiddenColumns.add(place(name, HiddenColumns.name(column))));
    }

    private static String place(@Nullable String sheet, String within) {
        return sheet == null ? within : sheet + " " + within;
    }
}
