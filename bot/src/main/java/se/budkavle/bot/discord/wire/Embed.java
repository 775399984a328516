package se.budkavle.bot.discord.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One embed of a Discord message, with Discord's limits for embeds. A message has at most ten embeds.
 *
 * @param title the heading; empty for none
 * @param text the text below the title; empty for none
 * @param parts the fields below the text
 * @param footer the small text at the end; empty for none
 * @param colour the colour of the border as 0xRRGGBB
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

    /**
     * A field of an embed, or a line of the embed's text if the heading is null.
     *
     * @param narrow true if Discord may show this field and other fields side by side
     */
    public record Part(@Nullable String heading, String text, boolean narrow) {

        int length() {
            return heading == null ? text.length() + 1 : heading.length() + text.length();
        }
    }
}
