package se.budkavle.bot.paper;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/** Reads an uploaded table with a header row. Finds the columns by their names, so the columns may be in any order. */
public final class HeadedTable<C> {

    private static final String FORMULA = "=";

    private final Function<TableRow, Map<C, Integer>> header;
    private final String noHeader;
    private Map<C, Integer> places = Map.of();
    private @Nullable String sheet;
    private int rows;

    /**
     * Creates a reader of one table.
     *
     * @param header a function that returns the index of each column that a header row names; it returns an empty map
     *     if the row is no header row
     * @param noHeader the message bundle key of the error message for a table without a header row
     */
    public HeadedTable(Function<TableRow, Map<C, Integer>> header, String noHeader) {
        this.header = header;
        this.noHeader = noHeader;
    }

    /**
     * Passes each row that is below a header row and has a text in at least one known column to the {@code reader}.
     * Throws a {@code Refusal} if the table has no header row near its beginning.
     *
     * @param needed a sheet with at least this number of known columns is read, even if another sheet has more known
     *     columns
     */
    public SheetSelection read(UploadedTableFile file, int needed, Consumer<TableRow> reader) {
        var sheets = file.rows(row -> header.apply(row).size(), needed, row -> accept(row, reader));
        if (places.isEmpty()) {
            throw new Refusal(noHeader);
        }
        return sheets;
    }

    private void accept(TableRow row, Consumer<TableRow> reader) {
        if (!Objects.equals(sheet, row.sheet())) {
            sheet = row.sheet();
            places = Map.of();
            rows = 0;
        }
        rows += row.isBlank() ? 0 : 1;
        if (!places.isEmpty()) {
            if (places.values().stream().anyMatch(place -> !row.cell(place).isEmpty())) {
                reader.accept(row);
            }
            return;
        }
        places = header.apply(row);
        if (places.isEmpty() && rows > UploadLimits.ROWS_SEARCHED_FOR_HEADER) {
            throw new Refusal(noHeader);
        }
    }

    /** Returns whether the table has this column. */
    public boolean has(C column) {
        return places.containsKey(column);
    }

    /** Returns the normalised text of a cell; empty if the table has no such column. */
    public String cell(TableRow row, C column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** Returns the raw text of a cell; empty if the table has no such column or the row has too few cells. */
    public String raw(TableRow row, C column) {
        var place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    /** Returns whether the text in one of the known columns begins with "=", like a formula. */
    public boolean hasFormula(TableRow row) {
        return places.values().stream().anyMatch(place -> row.cell(place).startsWith(FORMULA));
    }

    /** Returns whether a text in one of the known columns has characters that could not be decoded. */
    public boolean hasLostCharacters(TableRow row) {
        return places.values().stream().anyMatch(place -> TextNormalizer.hasLostCharacters(row.cell(place)));
    }

    /** Returns whether the cell is a number of a workbook and not a text. */
    public boolean isNumber(TableRow row, C column) {
        var place = places.get(column);
        return place != null && row.numbers().contains(place);
    }

    /** Returns whether a known column contains a spreadsheet error, TRUE or FALSE instead of text. */
    public boolean isBroken(TableRow row) {
        return row.isBrokenIn(places.values());
    }
}
