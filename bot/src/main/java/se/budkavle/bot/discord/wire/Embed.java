package se.budkavle.bot.discord.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One embed of a message, and Discord's limits for it; a message has at most ten.
 *
 * @param title empty for none
 * @param text empty for none
 * @param footer empty for none
 * @param colour as 0xRRGGBB
 */
public record Embed(String title, String text, List<Part> parts, String footer, int colour) {

    static final int MOST = 10;
    static final int SUM = 6000;
    static final int TITLE = 256;
    static final int TEXT = 4096;
    static final int PARTS = 25;
    static final int HEADING = 256;
    static final int PART_TEXT = 1024;
    static final int FOOTER = 2048;

    /** A field of the embed; a part without a heading becomes a line of the embed's own text. */
    public record Part(@Nullable String heading, String text, boolean narrow) {

        int length() {
            return heading == null ? text.length() + 1 : heading.length() + text.length();
        }
    }
}
