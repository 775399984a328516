package se.budkavle.bot.text;

import java.time.Instant;
import java.util.Locale;

/**
 * An output format for phrases, for example chat, HTML or plain text. The output format determines how each type of
 * argument is rendered.
 *
 * <p>Parameters named {@code shown} contain rendered text that must not be escaped again.
 */
public interface OutputFormat {

    /** Renders text that people have written. Escapes markup, so that readers see exactly the written text. */
    String text(String words);

    String moment(Instant at, Locale reader);

    /** Renders a period from start to end. Shows the day only once if start and end are on the same day. */
    String span(Instant start, Instant end, Locale reader);

    String channel(String id);

    String role(String id);

    String person(String accountId);

    /** Renders a slash command, given by its name in the reader's language without the slash. */
    String command(String name);

    String strong(String shown);

    /** Renders an id or a link that people must copy exactly. */
    String code(String text);

    /** Renders text that links to a URL. */
    String link(String shown, String address);

    /** Renders a URL as a link. In the chat, the link has no preview of the web page. */
    String address(String address);

    /**
     * Renders a heading on a separate line.
     *
     * @param level the level; 1 for the highest
     */
    default String heading(int level, String shown) {
        return strong(shown);
    }

    /**
     * Renders a list item on a line of its own.
     *
     * @param depth the nesting depth; 0 for the outermost list
     * @param mark the mark before the item, for example "-" or "1."
     */
    default String item(int depth, String mark, String shown) {
        return "  ".repeat(depth) + mark + " " + shown.replace("\n", "\n" + "  ".repeat(depth + 1));
    }

    /** Renders a quotation on separate lines. */
    default String quote(String shown) {
        return "    " + shown.replace("\n", "\n    ");
    }

    /**
     * Returns the largest position, up to the given maximum, at which a formatted text can be split. Only output
     * formats with a length limit implement this method.
     */
    default Seam seam(String shown, int most) {
        throw new UnsupportedOperationException("There is room for all of a text here");
    }

    /**
     * A position at which a formatted text is split.
     *
     * @param at the length of the first part of the split text
     * @param closing the markup to append to the first part of the split text, such as the end of bold text
     * @param opening the markup to put before the second part of the split text, such as the start of bold text
     */
    record Seam(int at, String closing, String opening) {}
}
