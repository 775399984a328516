package se.budkavle.bot.text;

import java.time.Instant;
import java.util.Locale;

/**
 * A place where phrases are shown, such as a chat, a file or paper; it says how each kind of argument looks there.
 *
 * <p>Everything given and returned is a part of a text; what is returned is never escaped again.
 */
public interface Medium {

    /** Words that people wrote, so that they are seen as they were written, whatever stands in them. */
    String text(String words);

    String moment(Instant at, Locale reader);

    /** From a start to an end, with the day named once where it is the same. */
    String span(Instant start, Instant end, Locale reader);

    String channel(String id);

    String role(String id);

    String person(String accountId);

    /** A slash command by its name in the reader's language, without the slash. */
    String command(String name);

    String strong(String shown);

    /** An id or a link that is to be copied exactly. */
    String code(String text);

    /** Words that lead to an address. */
    String link(String shown, String address);

    /** An address to follow, without a preview of what is there. */
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
     * @param mark  the mark before the item, for example "-" or "1."
     */
    default String item(int depth, String mark, String shown) {
        return "  ".repeat(depth) + mark + " " + shown.replace("\n", "\n" + "  ".repeat(depth + 1));
    }

    /** Formats a quotation on lines of its own. */
    default String quote(String shown) {
        return "    " + shown.replace("\n", "\n    ");
    }

    /**
     * Returns the last position, at most this far into a formatted text, where the text may be split; needed only by media with a length
     * limit.
     */
    default Seam seam(String shown, int most) {
        throw new UnsupportedOperationException("There is room for all of a text here");
    }

    /**
     * Where a shown text is parted.
     *
     * @param at      how much of it stands before
     * @param closing what must follow the part before, as emphasis that has to end there
     * @param opening what must precede the part after
     */
    record Seam(int at, String closing, String opening) { }
}
