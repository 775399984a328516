package se.budkavle.bot.text.markdown;

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
import org.jspecify.annotations.Nullable;

/**
 * Removes unsafe content from a parsed Markdown text. Works without recursion, so that a deeply nested text cannot
 * cause a stack overflow.
 */
final class MarkdownCleaner {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://[^\\s<>\"\\\\\\p{Cntrl}]+|mailto:[^\\s<>\"\\\\\\p{Cntrl}]+)");
    private static final int LONGEST_ADDRESS = 2_000;
    /**
     * The maximum number of links in a text. Without a limit, a short text could become very long: many reference links
     * can repeat one long URL that is written only once.
     */
    private static final int MOST_LINKS = 500;

    private static final int LOWEST_HEADING = 6;

    private final Set<String> pictures;
    private final Set<OmittedPart> leftOut = EnumSet.noneOf(OmittedPart.class);
    /**
     * The original levels of the current heading and of the headings above it in the outline, innermost heading first.
     */
    private final Deque<Integer> outline = new ArrayDeque<>();

    private int links;

    MarkdownCleaner(Set<String> pictures) {
        this.pictures = pictures;
    }

    Set<OmittedPart> clean(Node document) {
        var at = document.getFirstChild();
        while (at != null) {
            at = cleaned(at);
        }
        return leftOut;
    }

    /** Cleans one node of the parsed text and returns the node to visit next. */
    private @Nullable Node cleaned(Node node) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            leftOut.add(OmittedPart.HTML);
            return taken(node);
        }
        if (node instanceof Link link && !isGood(link)) {
            leftOut.add(OmittedPart.LINK);
            return onlyItsWords(node);
        }
        if (node instanceof Image image && !pictures.contains(image.getDestination())) {
            leftOut.add(OmittedPart.PICTURE);
            return onlyItsWords(node);
        }
        if (node instanceof Heading heading) {
            heading.setLevel(level(heading.getLevel()));
        }
        return node.getFirstChild() == null ? after(node) : node.getFirstChild();
    }

    /**
     * Returns the new level of a heading, from 2. Level 1 is reserved for the email's subject line. A heading is at
     * most one level below the heading above it in the outline, because people who navigate by headings expect no gaps
     * between levels.
     */
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

    private static @Nullable Node taken(Node node) {
        var next = after(node);
        node.unlink();
        return next;
    }

    private static @Nullable Node onlyItsWords(Node node) {
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

    /** Returns the node that follows the given node and its children in the document; null at the end. */
    private static @Nullable Node after(Node node) {
        var at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }
}
