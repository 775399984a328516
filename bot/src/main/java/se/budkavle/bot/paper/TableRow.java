package se.budkavle.bot.paper;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded table. The table is a workbook's sheet or a CSV file.
 *
 * @param number the row's line number in the file
 * @param cells the raw texts of the cells; a text is normalised only when it is used, because many cells can refer to
 *     one huge text
 * @param sheet the name of the row's sheet if several sheets are visible; null for the only sheet or a CSV file
 * @param noText the indexes of the columns whose cells contain an error or a Boolean instead of text
 * @param numbers the indexes of the columns whose cells are numbers of a workbook instead of text
 */
public record TableRow(
        int number, List<String> cells, @Nullable String sheet, Set<Integer> noText, Set<Integer> numbers) {

    private static final int SHOWN = 10;

    TableRow(int number, List<String> cells) {
        this(number, cells, null, Set.of(), Set.of());
    }

    /** Returns the normalised text of a cell. Returns an empty text if the row has too few cells. */
    public String cell(int column) {
        return column < cells.size() ? TextNormalizer.title(cells.get(column)) : "";
    }

    /**
     * Returns the normalised lines of a cell, without empty lines. Returns an empty list if the row has too few cells.
     */
    public List<String> lines(int column) {
        return column >= cells.size()
                ? List.of()
                : cells.get(column)
                        .lines()
                        .map(TextNormalizer::title)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /**
     * Returns the row's number, after the name of its sheet if several sheets are visible, for messages about the row.
     */
    public String place() {
        return sheet == null ? String.valueOf(number) : sheet + " " + number;
    }

    public boolean isBlank() {
        return IntStream.range(0, cells.size()).allMatch(column -> cell(column).isEmpty());
    }

    /** Returns whether a cell in one of these columns contains a spreadsheet error, TRUE or FALSE instead of text. */
    public boolean isBrokenIn(Collection<Integer> columns) {
        return !Collections.disjoint(noText, columns);
    }

    /** Returns the row's first cells as one line, for a message about a row that could not be parsed. */
    public String text() {
        String shown = TextNormalizer.title(IntStream.range(0, Math.min(SHOWN, cells.size()))
                .mapToObj(this::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | ")));
        return sheet == null || shown.isEmpty() ? shown : sheet + ": " + shown;
    }
}
