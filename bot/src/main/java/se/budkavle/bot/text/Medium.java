package se.budkavle.bot.text;

import java.time.Instant;
import java.util.Locale;

/**
 * A format in which phrases are shown, such as chat, file or paper; renders each kind of argument in its own way.
 *
 * <p>Each method takes and returns a part of a text; results are never escaped again.
 */
public interface Medium {

    /** Renders text from people, escaped so that it is shown as written. */
    String text(String words);

    String moment(Instant at, Locale reader);

    /** Renders a start and an end; the day appears once if both are on the same day. */
    String span(Instant start, Instant end, Locale reader);

    String channel(String id);

    String role(String id);

    String person(String accountId);

    /** Renders a slash command from its name in the reader's language, without the slash. */
    String command(String name);

    String strong(String shown);

    /** Renders an id or a link that people copy exactly. */
    String code(String text);

    /** Renders words that link to an address. */
    String link(String shown, String address);

    /** Renders an address as a link without a preview of its page. */
    String address(String address);

    /**
     * Formats a heading on a line of its own.
     *
     * @param level 1 for the highest
     */
    default String heading(int level, String shown) {
        return strong(shown);
    }

    /**
     * Formats a list item on a line of its own.
     *
     * @param depth 0 for the outermost list
     * @param mark the mark before the item, for example "-" or "1."
     */
    default String item(int depth, String mark, String shown) {
        return "  ".repeat(depth) + mark + " " + shown.replace("\n", "\n" + "  ".repeat(depth + 1));
    }

    /** Formats a quotation on lines of its own. */
    default String quote(String shown) {
        return "    " + shown.replace("\n", "\n    ");
    }

    /**
     * Returns the last position, at most this far into a formatted text, where the text may be split; needed only by
     * media with a length limit.
     */
    default Seam seam(String shown, int most) {
        throw new UnsupportedOperationException("There is room for all of a text here");
    }

    /**
     * A place at which a formatted text is split.
     *
     * @param at the length of the first part
     * @param closing the markup to append to the first part, such as the end of emphasis
     * @param opening the markup to put before the second part
     */
    record Seam(int at, String closing, String opening) {}
}
