package se.budkavle.bot.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Creates Excel workbooks for tests: valid workbooks, and workbooks in which a file of the ZIP archive is replaced. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * The name and the cell values of a worksheet that a test creates.
     *
     * @param further a callback that changes the worksheet after its rows are written
     */
    public record Filled(String name, Object[][] rows, Consumer<Worksheet> further) {

        public Filled then(Consumer<Worksheet> change) {
            return new Filled(name, rows, change);
        }
    }

    public static Filled sheet(String name, Object[]... rows) {
        return new Filled(name, rows, sheet -> {});
    }

    public static Object[] row(Object... cells) {
        return cells;
    }

    public static byte[] of(Object[]... rows) {
        return ofSheets(sheet("Plan", rows));
    }

    public static byte[] ofSheets(Filled... sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (Filled filled : sheets) {
                Worksheet sheet = workbook.newWorksheet(filled.name());
                for (int row = 0; row < filled.rows().length; row++) {
                    fill(sheet, row, filled.rows()[row]);
                }
                filled.further().accept(sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, Object[] cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, (String) cells[column]);
            }
        }
    }

    public static byte[] withSheet(byte[] workbook, String sheetData) {
        return withPart(
                workbook,
                "xl/worksheets/sheet1.xml",
                old -> ("<?xml version=\"1.0\"?><worksheet "
                                + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + sheetData
                                + "</sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] withPart(byte[] workbook, String name, UnaryOperator<byte[]> change) {
        return withPart(workbook, name, change, null, null);
    }

    /** Returns a copy of the workbook without the file {@code name} in its ZIP archive. */
    public static byte[] withoutPart(byte[] workbook, String name) {
        var bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns a copy of the workbook in which {@code change} replaces the content of the file {@code name} in the ZIP
     * archive. If {@code further} is not null, also adds a file with that name to the archive.
     */
    public static byte[] withPart(
            byte[] workbook, String name, UnaryOperator<byte[]> change, String further, byte[] furtherContent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? change.apply(content) : content);
            }
            if (further != null) {
                out.putNextEntry(new ZipEntry(further));
                out.write(furtherContent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
