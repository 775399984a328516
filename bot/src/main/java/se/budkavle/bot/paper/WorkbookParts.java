package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Parses the XML parts of a workbook, for what the library that reads workbooks does not report. Accepts only workbooks
 * that {@link PackageGuard} has checked.
 */
final class WorkbookParts {

    private static final String RELATIONS = "workbook.xml.rels";

    private WorkbookParts() {}

    /** Parses one XML part of a workbook. */
    @FunctionalInterface
    interface Parser<T> {

        T parse(InputStream part) throws XMLStreamException;
    }

    /** Returns a map from the relationship id of each sheet to the result of parsing the sheet. */
    static <T> Map<String, T> ofSheets(byte[] workbook, Parser<T> parser) throws IOException {
        Map<String, T> bySheet = new HashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            for (ZipArchiveEntry relations : parts) {
                if (relations.getName().endsWith(RELATIONS)) {
                    Map<String, String> sheets = sheets(zip.getInputStream(relations));
                    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                        for (ZipArchiveEntry part : parts) {
                            if (part.getName().endsWith(sheet.getValue())) {
                                bySheet.put(sheet.getKey(), parser.parse(zip.getInputStream(part)));
                            }
                        }
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return bySheet;
    }

    /** Returns the result of parsing the first part whose name ends with this text; empty if there is none. */
    static <T> Optional<T> named(byte[] workbook, String end, Parser<T> parser) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (part.getName().endsWith(end)) {
                    return Optional.of(parser.parse(zip.getInputStream(part)));
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return Optional.empty();
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
}
