package se.budkavle.bot.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes an XLSX workbook. The texts in the workbook are escaped, so that no program executes them as formulas. */
public final class WorkbookWriter {

    private final Workbook workbook;

    private WorkbookWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Returns the bytes of a workbook with one sheet.
     *
     * @param rows the rows, each with one text for each column; null for an empty cell
     */
    public static byte[] of(String title, List<SheetTableWriter.Column> columns, List<List<@Nullable String>> rows) {
        return of(title, workbook -> {
            var table = workbook.sheet(title, columns, 0);
            for (int row = 0; row < rows.size(); row++) {
                table.texts(row + 1, rows.get(row).toArray(String[]::new));
            }
            table.filterDownTo(rows.size());
        });
    }

    /** Returns the bytes of a workbook with the sheets that the function {@code content} adds. */
    public static byte[] of(String title, Consumer<WorkbookWriter> content) {
        var file = new ByteArrayOutputStream();
        // Names the bot as the author in the file's metadata, so that the file does not show which person requested it.
        try (var workbook = new Workbook(file, "Budkavle", "1.0")) {
            workbook.properties().setTitle(CellTextSanitizer.safe(title));
            content.accept(new WorkbookWriter(workbook));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return file.toByteArray();
    }

    /**
     * Adds a sheet with a table.
     *
     * @param frozen the number of columns that stay visible when the reader scrolls
     */
    public SheetTableWriter sheet(String name, List<SheetTableWriter.Column> columns, int frozen) {
        return new SheetTableWriter(workbook.newWorksheet(name), columns, frozen);
    }
}
