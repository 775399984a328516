package se.budkavle.bot.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook of one sheet in which no text is taken for a formula. */
public final class WorkbookFile {

    private WorkbookFile() { }

    /** @param rows one text for each column; null for an empty cell */
    public static byte[] of(String title, List<SheetTable.Column> columns, List<List<String>> rows) {
        var file = new ByteArrayOutputStream();
        // The program is named as the author, so that the file does not reveal the person who asked for it.
        try (var workbook = new Workbook(file, "Budkavle", "1.0")) {
            workbook.properties().setTitle(CellText.safe(title));
            var table = new SheetTable(workbook.newWorksheet(title), columns, 0);
            for (int row = 0; row < rows.size(); row++) {
                table.texts(row + 1, rows.get(row).toArray(String[]::new));
            }
            table.filterDownTo(rows.size());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return file.toByteArray();
    }
}
