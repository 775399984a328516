package se.budkavle.bot.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import se.budkavle.storage.Refusal;

/** Reads an attached file as a plan: text from the PDF, CSV or XLSX; anything else is refused with one reason. */
final class PlanFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PlanFile() {
    }

    static DraftPlan read(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("plan.import.empty");
        }
        if (bytes.length > Limits.FILE_BYTES) {
            throw new Refusal("plan.import.too-large", Limits.FILE_BYTES / Limits.MEBIBYTE);
        }
        DraftPlan plan = startsWith(bytes, ZIP) ? workbook(bytes) : text(extension(fileName), bytes);
        if (plan.goals().isEmpty()) {
            throw new Refusal("plan.import.no-goals");
        }
        return plan;
    }

    private static DraftPlan workbook(byte[] bytes) {
        PlanTable table = new PlanTable();
        XlsxRows.read(bytes, table::accept);
        return table.plan();
    }

    private static DraftPlan text(String extension, byte[] bytes) {
        if (extension.equals("xlsx")) {
            throw new Refusal("plan.import.broken-xlsx");
        }
        if (startsWith(bytes, PDF)) {
            throw new Refusal("plan.import.pdf");
        }
        String text = TextBytes.decode(bytes);
        if (text.isBlank()) {
            throw new Refusal("plan.import.empty");
        }
        if (hasTooManyLines(text)) {
            throw new Refusal("plan.import.too-many-rows", Limits.ROWS);
        }
        return switch (extension) {
            case "csv", "tsv" -> {
                PlanTable table = new PlanTable();
                CsvRows.read(text, table::accept);
                yield table.plan();
            }
            case "txt", "text", "md", "" -> PlanText.read(text);
            default -> throw new Refusal("plan.import.unknown-kind");
        };
    }

    private static boolean hasTooManyLines(String text) {
        long ends = text.chars().filter(c -> c == '\n').count();
        long oldEnds = text.chars().filter(c -> c == '\r').count();
        return Math.max(ends, oldEnds) > Limits.ROWS;
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static String extension(String fileName) {
        int dot = fileName == null ? -1 : fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
