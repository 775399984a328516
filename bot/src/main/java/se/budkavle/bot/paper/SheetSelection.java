package se.budkavle.bot.paper;

import java.util.List;

/**
 * Lists which sheets of an uploaded workbook were imported as a table and which sheets were skipped. Lists the imported
 * rows and columns that are hidden in the workbook, and the imported rows with struck-through text.
 *
 * @param read the names of the imported sheets, in the same sequence as in the workbook; empty for a text file
 * @param passedOver the names of the sheets that have content but were not imported
 * @param hiddenRows the hidden rows that were imported too, by the row numbers that people see
 * @param hiddenColumns the hidden columns with content that were imported too, by the column letters that people see
 * @param struckRows the rows with struck-through text that were imported too, by the row numbers that people see
 */
public record SheetSelection(
        List<String> read,
        List<String> passedOver,
        List<String> hiddenRows,
        List<String> hiddenColumns,
        List<String> struckRows) {

    public static final SheetSelection NONE = new SheetSelection(List.of(), List.of(), List.of(), List.of(), List.of());
}
