package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Finds the hidden columns of a workbook's sheets, because the library that reads workbooks does not report them. */
final class HiddenColumns {

    private static final int EXCELS_COLUMNS = 16_384;

    private final Map<String, BitSet> bySheet;

    /**
     * Creates the hidden columns of a workbook.
     *
     * @param bySheet maps the relationship id of each sheet to the indexes (from 0) of the sheet's hidden columns
     */
    private HiddenColumns(Map<String, BitSet> bySheet) {
        this.bySheet = bySheet;
    }

    /**
     * Finds the hidden columns.
     *
     * @param bytes an uploaded workbook that {@link PackageGuard} has already checked
     */
    static HiddenColumns of(byte[] bytes) throws IOException {
        return new HiddenColumns(WorkbookParts.ofSheets(bytes, HiddenColumns::columns));
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
