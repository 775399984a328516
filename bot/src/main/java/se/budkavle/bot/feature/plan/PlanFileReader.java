package se.budkavle.bot.feature.plan;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.storage.Refusal;

/**
 * Parses a plan from an attached file, which may be a text file (for example extracted from a PDF), a Word document,
 * CSV or XLSX. Throws a refusal for other files.
 */
final class PlanFileReader {

    /**
     * A text file is a table if one of its first rows has at least this number of known headings. With fewer, a text's
     * title such as "Mål, aktiviteter och projekt" would be taken for a header row.
     */
    private static final int FEWEST_COLUMNS_OF_A_TABLE = 3;

    private final AreaNames areas;

    /**
     * Creates a reader for plan files.
     *
     * @param areas the names of the association's areas, which identify area headings
     */
    PlanFileReader(AreaNames areas) {
        this.areas = areas;
    }

    /**
     * Parses the file and returns the plan. Throws a refusal if the parser finds neither a goal in the file nor a line
     * that it must report as not understood.
     */
    PlanDraft read(String fileName, byte[] bytes) {
        return read(fileName, bytes, null);
    }

    /**
     * Does the same as {@link #read(String, byte[])}, but reads the rows of the given year if the file has rows of
     * several years. A file of another year is read as it is, because the user may want to use it again.
     */
    PlanDraft read(String fileName, byte[] bytes, @Nullable Integer asked) {
        UploadedTableFile file = new UploadedTableFile(fileName, bytes);
        PlanDraft plan = read(file, null);
        if (asked != null && plan.year() != null && !asked.equals(plan.year())) {
            PlanDraft ofYear = read(file, asked);
            plan = ofYear.goals().isEmpty() ? plan : ofYear;
        }
        if (plan.goals().isEmpty() && plan.unread().isEmpty()) {
            throw new Refusal("plan.import.no-goals");
        }
        return plan;
    }

    private PlanDraft read(UploadedTableFile file, @Nullable Integer year) {
        return file.isWordDocument() ? document(file, year) : file.isWorkbook() ? table(file, year) : text(file, year);
    }

    /** Reads the tables of a Word document if one has two of the needed columns, otherwise the document's text. */
    private PlanDraft document(UploadedTableFile file, @Nullable Integer year) {
        AtomicBoolean hasTable = new AtomicBoolean();
        file.rows(
                PlanColumn::needed,
                PlanColumn.MOST_NEEDED,
                row -> hasTable.compareAndSet(false, PlanColumn.needed(row) > 1));
        return hasTable.get() ? table(file, year) : PlanTextParser.read(file.text(), areas);
    }

    private PlanDraft text(UploadedTableFile file, @Nullable Integer year) {
        String text = file.text();
        int columns = file.columnsIn(text, header -> PlanColumn.places(header).size());
        if (columns >= FEWEST_COLUMNS_OF_A_TABLE) {
            return table(file, year);
        }
        return switch (file.extension()) {
            case "csv", "tsv", "tab" -> table(file, year);
            case "txt", "text", "md", "" -> {
                PlanDraft plan = PlanTextParser.read(text, areas);
                // A text without goals but with several column headings is probably a table with a missing column. When
                // the table parser parses the text, it throws a refusal that names the missing column.
                yield plan.goals().isEmpty() && columns > 1 ? table(file, year) : plan;
            }
            default -> throw new Refusal("plan.import.unknown-kind");
        };
    }

    private PlanDraft table(UploadedTableFile file, @Nullable Integer year) {
        PlanTableParser table = new PlanTableParser(areas, year);
        var sheets = file.rows(PlanColumn::needed, PlanColumn.MOST_NEEDED, table::accept);
        return table.plan().from(sheets);
    }
}
