package se.budkavle.bot.text.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;

/** Builds a Markdown text. Escapes plain text, so that a Markdown parser restores exactly the given text. */
public final class MarkdownBuilder {

    private static final int DEEPEST = 8;
    private static final String MARK = "*";
    /** Matches the part of a text that can be emphasised: from its first to its last letter or digit. */
    private static final Pattern EMPHASISABLE = Pattern.compile("[\\p{L}\\p{N}](?:[\\s\\S]*[\\p{L}\\p{N}])?");

    private final Document document = new Document();
    /** The lists to which items can still be added, with the outermost list first. */
    private final List<ListBlock> lists = new ArrayList<>();

    /**
     * A run of text in which all characters have the same format. A run of text that is both strong and emphasised is
     * written as strong. The address is the URL if the text is a link, or else null.
     */
    public record Run(
            String words,
            boolean strong,
            boolean emphasised,
            @Nullable String address) {

        public static Run of(String words) {
            return new Run(words, false, false, null);
        }

        public static Run strong(String words) {
            return new Run(words, true, false, null);
        }

        private boolean looksLike(Run other) {
            return strong == other.strong && emphasised == other.emphasised && Objects.equals(address, other.address);
        }
    }

    /** Adds a heading; level 1 is the highest. */
    public MarkdownBuilder heading(int level, List<Run> runs) {
        var heading = new Heading();
        heading.setLevel(Math.max(1, Math.min(level, 6)));
        return block(filled(heading, runs, false));
    }

    public MarkdownBuilder paragraph(List<Run> runs) {
        return block(filled(new Paragraph(), runs, true));
    }

    /**
     * Adds a picture by its name. The Markdown needs no alternative text, because the alternative text is stored with
     * the picture.
     */
    public MarkdownBuilder picture(String name) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Image(name, null));
        return block(paragraph);
    }

    /** Adds an item to the current list at this depth, or starts a new list. The outermost list has depth 0. */
    public MarkdownBuilder item(int depth, boolean numbered, List<Run> runs) {
        int wanted = Math.max(0, Math.min(depth, Math.min(lists.size(), DEEPEST)));
        while (lists.size() > wanted + 1
                || lists.size() == wanted + 1 && lists.get(wanted) instanceof OrderedList != numbered) {
            lists.remove(lists.size() - 1);
        }
        if (lists.size() == wanted) {
            var list = numbered ? numbers() : bullets();
            list.setTight(true);
            (wanted == 0 ? document : lists.get(wanted - 1).getLastChild()).appendChild(list);
            lists.add(list);
        }
        var item = new ListItem();
        item.appendChild(filled(new Paragraph(), runs, true));
        lists.get(wanted).appendChild(item);
        return this;
    }

    /** Adds a table; its first row contains the column names. */
    public MarkdownBuilder table(List<List<List<Run>>> rows) {
        // The first row can be shorter than the others, for example if it is one heading above all columns.
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        var table = new TableBlock();
        var head = new TableHead();
        head.appendChild(row(rows.get(0), columns, true));
        table.appendChild(head);
        if (rows.size() > 1) {
            var body = new TableBody();
            rows.stream().skip(1).forEach(row -> body.appendChild(row(row, columns, false)));
            table.appendChild(body);
        }
        return block(table);
    }

    public String text() {
        return MarkdownRenderer.builder()
                .extensions(MarkdownExtensions.ALL)
                .build()
                .render(document)
                .strip();
    }

    private MarkdownBuilder block(Node block) {
        lists.clear();
        document.appendChild(block);
        return this;
    }

    private static ListBlock bullets() {
        var list = new BulletList();
        list.setMarker("-");
        return list;
    }

    private static ListBlock numbers() {
        var list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        return list;
    }

    private static TableRow row(List<List<Run>> cells, int columns, boolean head) {
        var row = new TableRow();
        for (int column = 0; column < columns; column++) {
            var cell = new TableCell();
            cell.setHeader(head);
            filled(cell, column < cells.size() ? cells.get(column) : List.of(), false);
            row.appendChild(cell);
        }
        return row;
    }

    private static <N extends Node> N filled(N parent, List<Run> runs, boolean lines) {
        boolean marked = false;
        for (var run : joined(runs)) {
            Node into = parent;
            if (run.address() != null) {
                into = within(into, new Link(run.address(), null));
                marked = false;
            }
            boolean emphasis = (run.strong() || run.emphasised()) && !marked;
            marked = emphasis
                    ? emphasised(into, run, lines)
                    : marked && run.words().isEmpty();
            if (!emphasis) {
                words(into, run.words(), lines);
            }
        }
        return parent;
    }

    /**
     * Merges neighbouring runs of text with the same format, because Markdown parsers misread two emphasis marks side
     * by side.
     */
    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.looksLike(run)) {
                joined.set(
                        joined.size() - 1,
                        new Run(last.words() + run.words(), run.strong(), run.emphasised(), run.address()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /**
     * Writes a run of text with emphasis from its first to its last letter or digit. Parsers recognise emphasis marks
     * reliably only next to letters and digits. Returns whether the written text ends with an emphasis mark.
     */
    private static boolean emphasised(Node into, Run run, boolean lines) {
        var core = EMPHASISABLE.matcher(run.words());
        if (!core.find()) {
            words(into, run.words(), lines);
            return false;
        }
        words(into, run.words().substring(0, core.start()), lines);
        words(within(into, run.strong() ? new StrongEmphasis(MARK + MARK) : new Emphasis(MARK)), core.group(), lines);
        words(into, run.words().substring(core.end()), lines);
        return core.end() == run.words().length();
    }

    private static Node within(Node parent, Node child) {
        parent.appendChild(child);
        return child;
    }

    private static void words(Node into, String words, boolean lines) {
        var parts = words.split("\\R", -1);
        for (int index = 0; index < parts.length; index++) {
            if (index > 0) {
                into.appendChild(lines ? new HardLineBreak() : new Text(" "));
            }
            if (!parts[index].isEmpty()) {
                into.appendChild(new Text(parts[index]));
            }
        }
    }
}
