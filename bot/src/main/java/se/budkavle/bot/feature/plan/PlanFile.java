package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.CellText;
import se.budkavle.bot.paper.SentFile;
import se.budkavle.storage.Refusal;

/** Reads a plan from an attached file: text that was extracted from a PDF, CSV or XLSX; refuses other kinds of files. */
final class PlanFile {

    /** The number of lines that are named when nothing was understood. */
    private static final int NAMED = 3;

    private static final int LONGEST_LINE = 80;

    private final AreaNames areas;

    /** @param areas the names by which headings of areas are recognised */
    PlanFile(AreaNames areas) {
        this.areas = areas;
    }

    PlanDraft read(String fileName, byte[] bytes) {
        SentFile file = new SentFile(fileName, bytes);
        PlanDraft plan = file.isWorkbook() ? table(file) : text(file);
        if (plan.goals().isEmpty()) {
            throw plan.unread().isEmpty()
                    ? new Refusal("plan.import.no-goals")
                    : new Refusal("plan.import.nothing-understood", first(plan.unread()));
        }
        return plan;
    }

    private PlanDraft text(SentFile file) {
        String text = file.text();
        int columns = file.columnsIn(text, header -> Column.places(header).size());
        if (columns >= Column.MOST_NEEDED) {
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

    private PlanDraft table(SentFile file) {
        PlanTableParser table = new PlanTableParser(areas);
        var sheets = file.rows(header -> Column.places(header).size(), Column.MOST_NEEDED, table::accept);
        return table.plan().from(sheets);
    }

    private static String first(List<UnreadLine> unread) {
        return unread.stream()
                .limit(NAMED)
                .map(line -> line.number() + " (" + CellText.cut(line.text(), LONGEST_LINE) + ")")
                .collect(Collectors.joining(", "));
    }
}
