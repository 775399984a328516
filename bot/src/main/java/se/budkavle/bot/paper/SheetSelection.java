package se.budkavle.bot.paper;

import java.util.List;

/**
 * The sheets of an uploaded workbook that were read as a table and those that were skipped, with the hidden rows and
 * columns among the rows read.
 *
 * @param read the names of the sheets that were read, in the workbook's order; empty for a text file
 * @param passedOver the names of the other sheets with content
 * @param hiddenRows the hidden rows that were read too, by the row numbers that people see
 * @param hiddenColumns the hidden columns with content that were read too, by the column letters that people see
 */
public record SheetSelection(
        List<String> read, List<String> passedOver, List<String> hiddenRows, List<String> hiddenColumns) {

    public static final SheetSelection NONE = new SheetSelection(List.of(), List.of(), List.of(), List.of());
}
