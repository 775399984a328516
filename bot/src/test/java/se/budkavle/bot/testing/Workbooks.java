package se.budkavle.bot.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes workbooks for tests: proper ones, and ones with a part replaced. */
public final class Workbooks {

    private Workbooks() {
    }

    public static byte[] of(Object[]... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Plan");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, (String) rows[row][column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] withSheet(byte[] workbook, String sheetData) {
        return withPart(workbook, "xl/worksheets/sheet1.xml", old -> ("<?xml version=\"1.0\"?><worksheet "
                + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + sheetData
                + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] withPart(byte[] workbook, String name, UnaryOperator<byte[]> change) {
        return withPart(workbook, name, change, null, null);
    }

    /** Changes one part and adds another. */
    public static byte[] withPart(byte[] workbook, String name, UnaryOperator<byte[]> change, String further, byte[] furtherContent) {
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
