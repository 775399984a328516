package se.budkavle.bot.paper;

import java.util.List;

/**
 * A heading, a paragraph, one of a list, or a table of a text document.
 *
 * @param level of a heading from 1, of one of a list from 0
 * @param rows  of a table: its cells, each as runs; empty otherwise
 */
public record WordBlock(Kind kind, int level, List<Run> runs, List<List<List<Run>>> rows) {

    public enum Kind { HEADING, PARAGRAPH, BULLET, NUMBER, TABLE }

    /**
     * Words that look alike.
     *
     * @param address where they lead to; null for nowhere
     */
    public record Run(String words, boolean bold, boolean italic, String address) { }
}
