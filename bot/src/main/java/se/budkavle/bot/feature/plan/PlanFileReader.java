package se.budkavle.bot.feature.plan;

import se.budkavle.bot.paper.CheckedFile;
import se.budkavle.storage.Refusal;

/**
 * Reads a plan from an attached file: text that was extracted from a PDF, CSV or XLSX; refuses other kinds of files.
 */
final class PlanFileReader {

    private final AreaNames areas;

    /** @param areas the names by which headings of areas are recognised */
    PlanFileReader(AreaNames areas) {
        this.areas = areas;
    }

    /** Returns the plan; if no goal was understood, at least one line was not, otherwise the file is refused. */
    PlanDraft read(String fileName, byte[] bytes) {
        CheckedFile file = new CheckedFile(fileName, bytes);
        PlanDraft plan = file.isWorkbook() ? table(file) : text(file);
        if (plan.goals().isEmpty() && plan.unread().isEmpty()) {
            throw new Refusal("plan.import.no-goals");
        }
        return plan;
    }

    private PlanDraft text(CheckedFile file) {
        String text = file.text();
        int columns = file.columnsIn(text, header -> PlanColumn.places(header).size());
        if (columns >= PlanColumn.MOST_NEEDED) {
            return table(file);
        }
        return switch (file.extension()) {
            case "csv", "tsv", "tab" -> table(file);
            case "txt", "text", "md", "" -> {
                PlanDraft plan = PlanTextParser.read(text, areas);
                // A table that lacks a column is refused with the column's name.
                yield plan.goals().isEmpty() && columns > 1 ? table(file) : plan;
            }
            default -> throw new Refusal("plan.import.unknown-kind");
        };
    }

    private PlanDraft table(CheckedFile file) {
        PlanTableParser table = new PlanTableParser(areas);
        var sheets = file.rows(header -> PlanColumn.places(header).size(), PlanColumn.MOST_NEEDED, table::accept);
        return table.plan().from(sheets);
    }
}
