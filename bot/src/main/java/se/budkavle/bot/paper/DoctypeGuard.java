package se.budkavle.bot.paper;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import se.budkavle.storage.Refusal;

/**
 * Refuses a DOCX file with a document type declaration in one of its parts, because such a declaration can define
 * harmful XML entities.
 */
final class DoctypeGuard {

    private DoctypeGuard() {}

    static void check(InputStream content) {
        try {
            var xml = UntrustedXml.reader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    throw new Refusal("paper.broken-docx");
                }
            }
        } catch (XMLStreamException notXml) {
            // This entry of the ZIP archive is a picture or malformed XML. The library that later parses the document
            // also stops here with an error, so the rest of the entry needs no check.
            return;
        }
    }
}
