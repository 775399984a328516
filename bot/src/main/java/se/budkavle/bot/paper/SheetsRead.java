package se.budkavle.bot.paper;

import java.util.List;

/**
 * Tells which sheets of a workbook were read as a table.
 *
 * @param read       the names of the sheets that were read, in the workbook's order; empty for a text
 * @param passedOver the names of the other sheets that hold anything
 * @param hiddenRows the hidden rows that were read along, as people would look them up
 */
public record SheetsRead(List<String> read, List<String> passedOver, List<String> hiddenRows) {

    public static final SheetsRead NONE = new SheetsRead(List.of(), List.of(), List.of());
}
