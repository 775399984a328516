package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Finds the hidden columns of a workbook's sheets, because the library that reads workbooks does not report them. */
final class HiddenColumns {

    private static final int EXCELS_COLUMNS = 16_384;
    private static final String RELATIONS = "workbook.xml.rels";

    /** A map from the relationship id of each sheet to the indexes (from 0) of the sheet's hidden columns. */
    private final Map<String, BitSet> bySheet = new HashMap<>();

    private HiddenColumns() {}

    /**
     * Finds the hidden columns.
     *
     * @param bytes an uploaded workbook that {@link PackageGuard} has already checked
     */
    static HiddenColumns of(byte[] bytes) throws IOException {
        HiddenColumns hidden = new HiddenColumns();
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            for (ZipArchiveEntry relations : parts) {
                if (relations.getName().endsWith(RELATIONS)) {
                    Map<String, String> sheets = sheets(zip.getInputStream(relations));
                    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                        for (ZipArchiveEntry part : parts) {
                            if (part.getName().endsWith(sheet.getValue())) {
                                hidden.bySheet.put(sheet.getKey(), columns(zip.getInputStream(part)));
                            }
                        }
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return hidden;
    }

    /** Returns whether the column with this zero-based index is hidden on this sheet. */
    boolean contain(Sheet sheet, int column) {
        return bySheet.getOrDefault(sheet.getId(), new BitSet()).get(column);
    }

    /** Returns the letters that a spreadsheet shows for a column index, for example "AB" for 27. */
    static String name(int column) {
        return (column < 26 ? "" : name(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /**
     * Parses the workbook's relationships. Returns a map from each sheet's relationship id to the last part of the
     * sheet's path in the workbook's ZIP archive.
     */
    private static Map<String, String> sheets(InputStream relations) throws XMLStreamException {
        Map<String, String> sheets = new HashMap<>();
        XMLStreamReader xml = UntrustedXml.reader(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String id = xml.getAttributeValue(null, "Id");
                String part = xml.getAttributeValue(null, "Target");
                if (id != null && part != null && part.contains("sheets/")) {
                    sheets.put(id, part.substring(part.lastIndexOf("sheets/")));
                }
            }
        }
        return sheets;
    }

    /**
     * Returns the indexes (from 0) of the sheet's hidden columns. Reads no rows, because a file in XLSX format declares
     * the columns before the rows.
     */
    private static BitSet columns(InputStream sheet) throws XMLStreamException {
        BitSet columns = new BitSet();
        XMLStreamReader xml = UntrustedXml.reader(sheet);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("sheetData")) {
                    return columns;
                }
                if (xml.getLocalName().equals("col") && isHidden(xml)) {
                    int first = number(xml.getAttributeValue(null, "min"));
                    int last = number(xml.getAttributeValue(null, "max"));
                    if (first > 0 && first <= last && last <= EXCELS_COLUMNS) {
                        columns.set(first - 1, last);
                    }
                }
            }
        }
        return columns;
    }

    /** Returns whether a column is marked as hidden or has the width 0. */
    private static boolean isHidden(XMLStreamReader xml) {
        String hidden = xml.getAttributeValue(null, "hidden");
        String width = xml.getAttributeValue(null, "width");
        return "1".equals(hidden) || "true".equals(hidden) || width != null && width.matches("0+(?:\\.0*)?");
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
    }
}
