package se.budkavle.bot.feature.plan;

import se.budkavle.bot.paper.SentFile;
import se.budkavle.storage.Refusal;

/** Reads a plan from an attached file: text that was extracted from a PDF, CSV or XLSX; refuses other kinds of files. */
final class PlanFile {

    private PlanFile() {}

    static PlanDraft read(String fileName, byte[] bytes) {
        SentFile file = new SentFile(fileName, bytes);
        PlanDraft plan = file.isWorkbook() ? table(file) : text(file);
        if (plan.goals().isEmpty()) {
            throw new Refusal("plan.import.no-goals");
        }
        return plan;
    }

    private static PlanDraft text(SentFile file) {
        String text = file.text();
        if (file.columnsIn(text, header -> Column.places(header).size()) >= Column.MOST_NEEDED) {
            return table(file);
        }
        return switch (file.extension()) {
            case "csv", "tsv" -> table(file);
            case "txt", "text", "md", "" -> PlanTextParser.read(text);
            default -> throw new Refusal("plan.import.unknown-kind");
        };
    }

    private static PlanDraft table(SentFile file) {
        PlanTableParser table = new PlanTableParser();
        var sheets = file.rows(header -> Column.places(header).size(), Column.MOST_NEEDED, table::accept);
        return table.plan().from(sheets);
    }
}
