package se.budkavle.bot.text.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import se.budkavle.bot.text.Phrase;

/**
 * Converts a cleaned Markdown text into a phrase. Each output format renders headings, lists, emphasis and links from
 * this phrase.
 */
final class MarkdownPhraseConverter {

    private static final Phrase NOTHING = Phrase.words("–");
    private static final Phrase RULE = Phrase.words("———");
    private static final String MAIL = "mailto:";

    private final Map<String, String> alternatives;

    MarkdownPhraseConverter(Collection<ShownPicture> pictures) {
        alternatives = pictures.stream().collect(Collectors.toMap(ShownPicture::name, ShownPicture::alternative));
    }

    Phrase of(Node cleaned) {
        var blocks = blocks(cleaned, 0);
        return blocks.isEmpty() ? NOTHING : Phrase.joined("\n\n", blocks);
    }

    private List<Phrase> blocks(Node parent, int depth) {
        return children(parent)
                .filter(child -> !(child instanceof LinkReferenceDefinition))
                .filter(this::showsSomething)
                .map(child -> block(child, depth))
                .toList();
    }

    private Phrase block(Node block, int depth) {
        if (block instanceof Heading heading) {
            return Phrase.heading(heading.getLevel() - 1, inline(heading));
        }
        if (block instanceof BulletList list) {
            return Phrase.joined(
                    "\n", children(list).map(item -> item("-", item, depth)).toList());
        }
        if (block instanceof OrderedList list) {
            var items = children(list).toList();
            int first = list.getMarkerStartNumber();
            return Phrase.joined(
                    "\n",
                    Stream.iterate(0, index -> index + 1)
                            .limit(items.size())
                            .map(index -> item(first + index + ".", items.get(index), depth))
                            .toList());
        }
        if (block instanceof BlockQuote) {
            return Phrase.quote(Phrase.joined("\n", blocks(block, 0)));
        }
        if (block instanceof TableBlock) {
            return Phrase.joined("\n", rows(block));
        }
        if (block instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        }
        if (block instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        }
        return block instanceof ThematicBreak ? RULE : inline(block);
    }

    /** Converts a list item: first the item's text, and then the lists nested in the item. */
    private Phrase item(String mark, Node item, int depth) {
        var words = new ArrayList<Phrase>();
        var lists = new ArrayList<Phrase>();
        children(item).filter(this::showsSomething).forEach(child -> {
            boolean list = child instanceof BulletList || child instanceof OrderedList;
            (list ? lists : words).add(block(child, list ? depth + 1 : 0));
        });
        lists.add(0, Phrase.item(depth, mark, words.isEmpty() ? NOTHING : Phrase.joined("\n", words)));
        return Phrase.joined("\n", lists);
    }

    /**
     * Converts each table row below the header into a list item. If a table has only a header, also converts the header
     * into a list item. Each list item contains the row's first cell, followed by each further cell with its column
     * name.
     */
    private List<Phrase> rows(Node table) {
        var rows = children(table)
                .flatMap(MarkdownPhraseConverter::children)
                .map(row -> children(row).toList())
                .toList();
        var names = rows.get(0).stream().map(this::inline).toList();
        if (rows.size() == 1) {
            return List.of(Phrase.item(0, "-", Phrase.joined(" · ", names)));
        }
        return rows.stream()
                .skip(1)
                .map(row -> Phrase.item(0, "-", Phrase.joined(" · ", cells(row, names))))
                .toList();
    }

    private List<Phrase> cells(List<Node> row, List<Phrase> names) {
        var cells = new ArrayList<Phrase>();
        for (int column = 0; column < Math.min(row.size(), names.size()); column++) {
            var words = inline(row.get(column));
            if (row.get(column).getFirstChild() != null) {
                cells.add(column == 0 ? Phrase.strong(words) : Phrase.joined(": ", List.of(names.get(column), words)));
            }
        }
        return cells;
    }

    /**
     * Converts the inline content of a Markdown node, such as words and links. Joins consecutive words into one text,
     * so that the output format escapes them as a whole.
     */
    private Phrase inline(Node parent) {
        var pieces = new ArrayList<Phrase>();
        var words = new StringBuilder();
        children(parent).forEach(node -> {
            if (node instanceof Text || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                words.append(node instanceof HardLineBreak ? "\n" : plain(node));
            } else if (node instanceof Link link) {
                link(link, words, pieces);
            } else {
                take(words, pieces);
                pieces.add(piece(node));
            }
        });
        take(words, pieces);
        return Phrase.joined("", pieces);
    }

    private static void take(StringBuilder words, List<Phrase> pieces) {
        if (!words.isEmpty()) {
            pieces.add(Phrase.words(words.toString()));
            words.setLength(0);
        }
    }

    private Phrase piece(Node node) {
        if (node instanceof Code code) {
            return Phrase.code(code.getLiteral());
        }
        if (node instanceof StrongEmphasis) {
            return Phrase.strong(inline(node));
        }
        if (node instanceof Image image) {
            var says = plain(image);
            return Phrase.of(
                    "markdown.picture", says.isBlank() ? alternatives.getOrDefault(image.getDestination(), "") : says);
        }
        return inline(node);
    }

    /**
     * Converts a Markdown link. A link to a mail address becomes plain text. If the link's text looks like a URL,
     * appends the real URL in brackets, so that the link cannot deceive the reader.
     */
    private void link(Link link, StringBuilder words, List<Phrase> pieces) {
        boolean mail = link.getDestination().startsWith(MAIL);
        var address = mail ? link.getDestination().substring(MAIL.length()) : link.getDestination();
        var says = plain(link);
        boolean alone = says.isBlank() || says.equals(address);
        if (!alone && !mail && !says.contains("://")) {
            take(words, pieces);
            pieces.add(Phrase.link(inline(link), address));
            return;
        }
        words.append(alone ? "" : says + " (");
        if (mail) {
            words.append(address);
        } else {
            take(words, pieces);
            pieces.add(Phrase.address(address));
        }
        words.append(alone ? "" : ")");
    }

    /** Converts a code block line by line, because some output formats can show code only within one line. */
    private static Phrase code(String literal) {
        return Phrase.joined(
                "\n",
                literal.lines()
                        .map(line -> line.isBlank() ? Phrase.words(" ") : Phrase.code(line))
                        .toList());
    }

    private boolean showsSomething(Node node) {
        if (node instanceof FencedCodeBlock code) {
            return !code.getLiteral().isBlank();
        }
        if (node instanceof IndentedCodeBlock code) {
            return !code.getLiteral().isBlank();
        }
        if (node instanceof Text || node instanceof Code) {
            return !plain(node).isBlank();
        }
        return node instanceof ThematicBreak
                || node instanceof Image
                || children(node).anyMatch(this::showsSomething);
    }

    /** Returns the text of a node without any formatting. */
    static String plain(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        return node instanceof SoftLineBreak || node instanceof HardLineBreak
                ? " "
                : children(node).map(MarkdownPhraseConverter::plain).collect(Collectors.joining());
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext);
    }
}
