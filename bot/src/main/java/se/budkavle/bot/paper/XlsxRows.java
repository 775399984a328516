package se.budkavle.bot.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import se.budkavle.storage.Refusal;

/** Reads the rows of a workbook's first visible sheet, after {@link PackageGuard} has accepted the workbook. */
final class XlsxRows {

    private static final ReadingOptions PLAIN = new ReadingOptions(false, true);

    private XlsxRows() {
    }

    static void read(byte[] bytes, Consumer<TableRow> rows) {
        try {
            PackageGuard.check(bytes, "paper.broken-xlsx", SheetGuard::check);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), PLAIN);
                    Stream<Row> read = firstVisible(workbook).openStream()) {
                read.map(XlsxRows::row).forEach(rows);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // The reader answers a broken workbook with whatever it stumbled on: null, index, number format.
            throw new Refusal("paper.broken-xlsx");
        }
    }

    private static Sheet firstVisible(ReadableWorkbook workbook) {
        return workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst().orElseThrow();
    }

    private static TableRow row(Row row) {
        List<String> cells = row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
        return new TableRow(row.getRowNum(), cells);
    }
}
