package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a workbook's sheets that have a filled cell with struck-through text, because people often strike
 * through what they have removed. Does not find a cell of which only a part is struck through.
 */
final class StruckRows {

    private static final String STYLES = "styles.xml";

    private final Map<String, Map<Integer, BitSet>> bySheet;

    /**
     * Creates the struck rows of a workbook.
     *
     * @param bySheet maps the relationship id of each sheet to a map from row numbers (from 1) to the indexes (from 0)
     *     of the columns with struck-through text
     */
    private StruckRows(Map<String, Map<Integer, BitSet>> bySheet) {
        this.bySheet = bySheet;
    }

    /**
     * Finds the rows.
     *
     * @param bytes an uploaded workbook that {@link PackageGuard} has already checked
     */
    static StruckRows of(byte[] bytes) throws IOException {
        BitSet styles =
                WorkbookParts.named(bytes, STYLES, StruckRows::struckStyles).orElseGet(BitSet::new);
        return new StruckRows(
                styles.isEmpty() ? Map.of() : WorkbookParts.ofSheets(bytes, sheet -> rows(sheet, styles)));
    }

    /** Returns whether a cell of this row on this sheet has struck-through text. */
    boolean contain(Sheet sheet, TableRow row) {
        return bySheet.getOrDefault(sheet.getId(), Map.of()).getOrDefault(row.number(), new BitSet()).stream()
                .anyMatch(column -> !row.cell(column).isEmpty());
    }

    /** Returns the indexes (from 0) of the cell styles whose font is struck through. */
    private static BitSet struckStyles(InputStream part) throws XMLStreamException {
        BitSet fonts = new BitSet();
        BitSet styles = new BitSet();
        int font = -1;
        int style = -1;
        String section = "";
        XMLStreamReader xml = UntrustedXml.reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "fonts", "cellStyleXfs", "cellXfs", "dxfs" -> section = xml.getLocalName();
                    case "font" -> font += section.equals("fonts") ? 1 : 0;
                    case "strike" -> {
                        if (section.equals("fonts") && isOn(xml.getAttributeValue(null, "val"))) {
                            fonts.set(font);
                        }
                    }
                    case "xf" -> {
                        if (section.equals("cellXfs")) {
                            style++;
                            styles.set(style, fonts.get(number(xml.getAttributeValue(null, "fontId"))));
                        }
                    }
                    default -> {
                        // Other elements say nothing about struck-through text.
                    }
                }
            }
        }
        return styles;
    }

    private static Map<Integer, BitSet> rows(InputStream sheet, BitSet styles) throws XMLStreamException {
        Map<Integer, BitSet> rows = new HashMap<>();
        int row = 0;
        int column = -1;
        XMLStreamReader xml = UntrustedXml.reader(sheet);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        String number = xml.getAttributeValue(null, "r");
                        row = number == null ? row + 1 : number(number);
                        column = -1;
                    }
                    case "c" -> {
                        String place = xml.getAttributeValue(null, "r");
                        column = place == null ? column + 1 : column(place);
                        boolean isStruck = styles.get(number(xml.getAttributeValue(null, "s")));
                        // A damaged file may name columns far to the right. Storing them would take too much memory.
                        if (isStruck && column < UploadLimits.COLUMNS) {
                            rows.computeIfAbsent(row, any -> new BitSet()).set(column);
                        }
                    }
                    default -> {
                        // Other elements contain no cell.
                    }
                }
            }
        }
        return rows;
    }

    /** Returns the column index (from 0) of a cell reference, for example 27 for "AB12"; 0 if it is invalid. */
    private static int column(String cell) {
        if (!cell.matches("[A-Z]{1,3}\\d+")) {
            return 0;
        }
        return cell.chars().filter(Character::isLetter).reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1)
                - 1;
    }

    /** Returns whether a font has a property, given the property's value in the file. No value means that it has it. */
    private static boolean isOn(@Nullable String value) {
        return !"0".equals(value) && !"false".equals(value);
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
