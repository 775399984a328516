package se.budkavle.bot.text.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A Markdown text, split into sections at its headings of levels 1 and 2. Joining the sections again restores the
 * original text, except for blank lines.
 */
public record MarkdownSections(List<Section> all) {

    private static final int LOWEST = 2;

    /**
     * A heading with the text below it, up to the next heading of level 1 or 2.
     *
     * @param title the words of the heading; empty for the text before the first heading
     * @param text the Markdown as written, including the heading
     */
    public record Section(String title, String text) {}

    public static MarkdownSections of(String written) {
        var lines = written.lines().toList();
        var sections = new ArrayList<Section>();
        int from = 0;
        var title = "";
        for (var node = Markdown.parsed(written).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= LOWEST) {
                add(sections, title, lines, from, lineOf(node));
                from = lineOf(node);
                title = MarkdownPhraseConverter.plain(heading);
            }
        }
        add(sections, title, lines, from, lines.size());
        return new MarkdownSections(List.copyOf(sections));
    }

    /**
     * Splits off a level 1 heading at the start of a text. Returns a section with the heading's words as title and the
     * remaining text without the heading. The title is empty if the text does not start with a level 1 heading.
     */
    public static Section opening(String written) {
        var first = Markdown.parsed(written).getFirstChild();
        if (!(first instanceof Heading heading) || heading.getLevel() > 1) {
            return new Section("", written.strip());
        }
        var rest = written.lines()
                .skip(lineOf(first) + first.getSourceSpans().size())
                .collect(Collectors.joining("\n"));
        return new Section(MarkdownPhraseConverter.plain(heading), rest.strip());
    }

    private static int lineOf(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    private static void add(List<Section> sections, String title, List<String> lines, int from, int until) {
        var text = lines.subList(from, until).stream()
                .collect(Collectors.joining("\n"))
                .strip();
        if (!text.isEmpty()) {
            sections.add(new Section(title, text));
        }
    }

    public MarkdownSections without(int index) {
        var fewer = new ArrayList<>(all);
        fewer.remove(index);
        return new MarkdownSections(List.copyOf(fewer));
    }

    /**
     * Returns a copy in which the section at the given index is moved up or down by one position. Returns the sections
     * unchanged if the first section would move up or the last section down.
     */
    public MarkdownSections moved(int index, boolean earlier) {
        int other = earlier ? index - 1 : index + 1;
        if (other < 0 || other >= all.size()) {
            return this;
        }
        var moved = new ArrayList<>(all);
        Collections.swap(moved, index, other);
        return new MarkdownSections(List.copyOf(moved));
    }

    /** Returns a copy with a new text for one section. The section keeps its title. */
    public MarkdownSections rewritten(int index, String text) {
        var changed = new ArrayList<>(all);
        changed.set(index, new Section(all.get(index).title(), text.strip()));
        return new MarkdownSections(List.copyOf(changed));
    }

    public String text() {
        return all.stream().map(Section::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
