package se.budkavle.bot.paper;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens the XML parts of uploaded files. The parser never loads an external entity or a document type declaration. */
final class UntrustedXml {

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private UntrustedXml() {}

    static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        return XML.createXMLStreamReader(content);
    }
}
