package se.budkavle.bot.paper;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/**
 * Refuses a part of a workbook if the library would need too much memory or time to parse this part. The library that
 * parses workbooks allocates memory for every column and shared text that a cell refers to, and is slow for huge
 * numbers and shared formulas.
 *
 * <p>The parser checks the limits for a table's rows and columns later, because only the parser recognises empty cells.
 */
final class SheetGuard {

    /**
     * The number of columns in an Excel sheet. The limit allows all columns of a sheet, because the rightmost columns
     * often contain empty, coloured cells.
     */
    private static final int EXCELS_COLUMNS = 16_384;
    /**
     * The maximum number of cells in a sheet. Empty cells before a row's last cell count too, because the library
     * allocates memory for them.
     */
    private static final int ROOM = 10_000_000;

    /** The XML namespace of Excel's strict format, which the library cannot read. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final int SHARED_TEXTS = 1_000_000;
    private static final int VALUE_CHARACTERS = 400;
    private static final int FORMULA_CHARACTERS = 500;
    private static final int ARRAY_FORMULAS = 100;

    private final XMLStreamReader xml;
    private int cellsInRow;
    private int column;
    private int widthOfRow;
    private int room;
    private int arrayFormulas;
    private @Nullable String type;

    private SheetGuard(XMLStreamReader xml) {
        this.xml = xml;
    }

    static void check(InputStream content) {
        try {
            new SheetGuard(UntrustedXml.reader(content)).check();
        } catch (XMLStreamException notXml) {
            // This part of the workbook is a picture or malformed XML. The library that later parses the workbook also
            // stops here with an error, so the rest of the part needs no check.
            return;
        }
    }

    private void check() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw broken();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                checkElement();
            }
        }
    }

    private void checkElement() throws XMLStreamException {
        if (STRICT.equals(xml.getNamespaceURI())) {
            throw new Refusal("paper.strict-xlsx");
        }
        switch (xml.getLocalName()) {
            case "row" -> {
                cellsInRow = 0;
                widthOfRow = 0;
            }
            case "c" -> {
                cellsInRow++;
                type = xml.getAttributeValue(null, "t");
                checkColumn(xml.getAttributeValue(null, "r"));
            }
            case "v" -> checkValue();
            case "f" -> checkFormula(xml.getAttributeValue(null, "t"));
            default -> {
                // The remaining XML elements need no check, because the parser reads no table cells from them.
            }
        }
    }

    private void checkColumn(@Nullable String address) {
        column = cellsInRow;
        if (address != null) {
            int named = 0;
            for (int i = 0; i < address.length() && named <= EXCELS_COLUMNS; i++) {
                char letter = Character.toUpperCase(address.charAt(i));
                named = letter >= 'A' && letter <= 'Z' ? named * 26 + letter - 'A' + 1 : named;
            }
            column = Math.max(named, cellsInRow);
        }
        room += Math.max(0, column - widthOfRow);
        widthOfRow = Math.max(widthOfRow, column);
        if (column > EXCELS_COLUMNS || room > ROOM) {
            throw new Refusal("paper.too-many-columns", UploadLimits.COLUMNS);
        }
    }

    private void checkValue() throws XMLStreamException {
        boolean number = type == null || type.equals("n");
        boolean sharedText = "s".equals(type);
        if (number || sharedText) {
            String value = textWithin(VALUE_CHARACTERS);
            if (sharedText
                    && value.matches("\\d+")
                    && (value.length() > 9 || Integer.parseInt(value) >= SHARED_TEXTS)) {
                throw broken();
            }
        }
    }

    private void checkFormula(@Nullable String sharing) throws XMLStreamException {
        if (sharing != null) {
            arrayFormulas += sharing.equals("array") ? 1 : 0;
            textWithin(FORMULA_CHARACTERS);
            if (arrayFormulas > ARRAY_FORMULAS) {
                throw broken();
            }
        }
    }

    /**
     * Returns the text of the current XML element. Throws a {@code Refusal} if the text is too long, or if the element
     * contains other elements.
     */
    private String textWithin(int limit) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString();
            }
            if (xml.hasText()) {
                text.append(xml.getText());
            }
            if (event == XMLStreamConstants.START_ELEMENT || text.length() > limit) {
                throw broken();
            }
        }
        throw broken();
    }

    private static Refusal broken() {
        return new Refusal("paper.broken-xlsx");
    }
}
