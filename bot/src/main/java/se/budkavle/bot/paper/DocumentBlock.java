package se.budkavle.bot.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of a text document: a heading, a paragraph, a list item or a table.
 *
 * @param level the level of a heading (1 or more) or of a list item (0 or more)
 * @param rows the table's rows, whose cells consist of runs of text; empty for other blocks
 */
public record DocumentBlock(Kind kind, int level, List<Run> runs, List<List<List<Run>>> rows) {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        BULLET,
        NUMBER,
        TABLE
    }

    /**
     * A run of text in which all characters have the same format.
     *
     * @param address the URL of a link; null if the run is no link
     */
    public record Run(
            String words,
            boolean bold,
            boolean italic,
            @Nullable String address) {}
}
