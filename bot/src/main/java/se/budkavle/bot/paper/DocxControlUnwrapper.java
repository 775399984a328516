package se.budkavle.bot.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Opens a DOCX file with the text of its content controls (fields of a template) and text boxes as ordinary paragraphs
 * and tables. The library POI skips text boxes, and reads a content control without its headings, lists and tracked
 * changes.
 */
final class DocxControlUnwrapper {

    /** The XML elements around text that tracked changes have deleted, or moved to another place. */
    static final Set<String> REMOVED = Set.of("del", "moveFrom");

    /** The values with which the XML of a DOCX file switches a setting off. */
    private static final Set<String> OFF = Set.of("0", "false", "off");

    private DocxControlUnwrapper() {}

    static XWPFDocument open(byte[] bytes) throws IOException {
        var document = new XWPFDocument(new ByteArrayInputStream(bytes));
        var xml = document.getDocument().getDomNode().getOwnerDocument().getDocumentElement();
        var controls = lastFirst(xml, "sdt");
        var boxes = lastFirst(xml, "txbxContent");
        if (controls.isEmpty() && boxes.isEmpty()) {
            return document;
        }
        // Removes the second copy of each text box, which Word stores as a fallback for old versions of Word.
        lastFirst(xml, "Fallback").forEach(DocxControlUnwrapper::remove);
        controls.forEach(DocxControlUnwrapper::unwrap);
        lastFirst(xml, "txbxContent").forEach(DocxControlUnwrapper::moveBehindParagraph);
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        }
    }

    /** Returns the elements with this name. A nested element comes before the element that contains it. */
    private static List<Node> lastFirst(Element parent, String name) {
        var found = parent.getElementsByTagNameNS("*", name);
        return IntStream.iterate(found.getLength() - 1, index -> index >= 0, index -> index - 1)
                .mapToObj(found::item)
                .toList();
    }

    /**
     * Replaces the content control by its content. A content control in which nobody has typed contains only a prompt,
     * which is replaced by empty content.
     */
    private static void unwrap(Node control) {
        boolean prompts = child(control, "sdtPr")
                .flatMap(properties -> child(properties, "showingPlcHdr"))
                .isPresent();
        child(control, "sdtContent").ifPresent(content -> {
            if (prompts) {
                // Keeps the paragraphs and table cells around the prompt. If an empty cell were removed, the row's
                // later cells would move to other columns.
                lastFirst((Element) content, "r").forEach(DocxControlUnwrapper::remove);
            }
            moveChildren(content, control.getParentNode(), control);
        });
        remove(control);
    }

    /** Moves the paragraphs of a text box behind the paragraph to which the box is anchored. */
    private static void moveBehindParagraph(Node box) {
        var anchor = ancestors(box).filter(one -> isNamed(one, "p")).findFirst();
        boolean hidden = ancestors(box).anyMatch(DocxControlUnwrapper::isHidden);
        if (anchor.isPresent() && !hidden) {
            moveChildren(box, anchor.get().getParentNode(), anchor.get().getNextSibling());
        }
    }

    private static boolean isHidden(Node element) {
        return REMOVED.contains(element.getLocalName())
                || isNamed(element, "r")
                        && child(element, "rPr")
                                .flatMap(properties -> child(properties, "vanish"))
                                .filter(vanish -> !OFF.contains(value(vanish)))
                                .isPresent();
    }

    private static String value(Node setting) {
        var value = setting.getAttributes().getNamedItemNS(setting.getNamespaceURI(), "val");
        return value == null ? "" : value.getNodeValue();
    }

    private static void moveChildren(Node from, Node to, Node before) {
        while (from.getFirstChild() != null) {
            to.insertBefore(from.getFirstChild(), before);
        }
    }

    private static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    private static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node.getParentNode(), Element.class::isInstance, Node::getParentNode);
    }

    private static Optional<Node> child(Node parent, String name) {
        return Stream.iterate(parent.getFirstChild(), one -> one != null, Node::getNextSibling)
                .filter(one -> isNamed(one, name))
                .findFirst();
    }

    private static boolean isNamed(Node node, String name) {
        return name.equals(node.getLocalName());
    }
}
