package se.budkavle.bot.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Takes out of a parsed text what is not to be shown; it goes from node to node without recursion. */
final class TreeCleaning {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://[^\\s<>\"\\\\\\p{Cntrl}]+|mailto:[^\\s<>\"\\\\\\p{Cntrl}]+)");
    private static final int LONGEST_ADDRESS = 2_000;
    /** An address is written once and may be referred to anywhere, so that little text can make any number of long links. */
    private static final int MOST_LINKS = 500;
    private static final int LOWEST_HEADING = 6;

    private final Set<String> pictures;
    private final Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
    /** The written levels of the headings that this part stands under, the nearest first. */
    private final Deque<Integer> outline = new ArrayDeque<>();
    private int links;

    TreeCleaning(Set<String> pictures) {
        this.pictures = pictures;
    }

    Set<LeftOut> clean(Node document) {
        var at = document.getFirstChild();
        while (at != null) {
            at = cleaned(at);
        }
        return leftOut;
    }

    /** Cleans this node, and gives the one to go on with. */
    private Node cleaned(Node node) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            leftOut.add(LeftOut.HTML);
            return taken(node);
        }
        if (node instanceof Link link && !isGood(link)) {
            leftOut.add(LeftOut.LINK);
            return onlyItsWords(node);
        }
        if (node instanceof Image image && !pictures.contains(image.getDestination())) {
            leftOut.add(LeftOut.PICTURE);
            return onlyItsWords(node);
        }
        if (node instanceof Heading heading) {
            heading.setLevel(level(heading.getLevel()));
        }
        return node.getFirstChild() == null ? after(node) : node.getFirstChild();
    }

    /** Below the one h1 of the subject no level is left out, whatever was written: who goes from heading to heading would miss one. */
    private int level(int written) {
        while (!outline.isEmpty() && outline.peek() >= written) {
            outline.pop();
        }
        outline.push(written);
        return Math.min(outline.size() + 1, LOWEST_HEADING);
    }

    private boolean isGood(Link link) {
        link.setTitle(null);
        var address = link.getDestination();
        return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches() && ++links <= MOST_LINKS;
    }

    private static Node taken(Node node) {
        var next = after(node);
        node.unlink();
        return next;
    }

    private static Node onlyItsWords(Node node) {
        var first = node.getFirstChild();
        for (var child = first; child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        return first == null ? taken(node) : unlinked(node, first);
    }

    private static Node unlinked(Node node, Node next) {
        node.unlink();
        return next;
    }

    /** The next one that is not within this. */
    private static Node after(Node node) {
        var at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }
}
