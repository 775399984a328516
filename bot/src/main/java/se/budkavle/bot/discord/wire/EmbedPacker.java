package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.OutputFormat;
import se.budkavle.bot.text.Page;

/**
 * Distributes the lines and fields of a message over the embeds of one Discord message, so that no embed exceeds
 * Discord's limits.
 */
final class EmbedPacker {

    private final String title;
    private final String footer;
    private final Page.Tone tone;
    private final OutputFormat medium;
    private final List<Embed> finished = new ArrayList<>();
    private final List<Embed.Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int most;
    private int remaining;

    /**
     * Creates a packer that contains no lines or fields yet.
     *
     * @param title the title of the first embed, not longer than Discord allows
     * @param footer the footer of the last embed, not longer than Discord allows
     * @param kept the number of characters to reserve for a note which says that content was omitted; 0 for none
     */
    EmbedPacker(String title, String footer, Page.Tone tone, int kept, OutputFormat medium) {
        this.medium = medium;
        this.title = title;
        this.footer = footer;
        this.tone = tone;
        most = kept == 0 ? Embed.MOST : Embed.MOST - 1;
        remaining = Embed.SUM - kept - this.title.length() - this.footer.length();
    }

    /**
     * Adds lines and fields until Discord's limits are reached. Returns true if all lines and fields were added and no
     * heading was shortened.
     */
    boolean addAll(List<Embed.Part> all) {
        boolean whole = true;
        for (var part : all) {
            var shortened = part.heading() == null
                    ? part
                    : new Embed.Part(
                            TextSplitter.visibly(part.heading(), Embed.HEADING, medium), part.text(), part.narrow());
            if (!add(shortened)) {
                return false;
            }
            whole &= shortened.equals(part);
        }
        return whole;
    }

    private boolean add(Embed.Part part) {
        boolean isLine = part.heading() == null;
        boolean fits =
                isLine ? text.length() + part.length() <= Embed.TEXT || text.isEmpty() : parts.size() < Embed.PARTS;
        if (part.length() > remaining || !fits && finished.size() + 1 == most) {
            return false;
        }
        if (!fits) {
            finishEmbed();
        }
        remaining -= part.length();
        if (isLine) {
            text.append(text.isEmpty() ? "" : "\n").append(part.text());
        } else {
            parts.add(part);
        }
        return true;
    }

    /** Returns the embeds with the added lines and fields. Returns an empty list if there is no content to show. */
    List<Embed> embeds() {
        if (!text.isEmpty() || !parts.isEmpty() || finished.isEmpty() && !(title.isEmpty() && footer.isEmpty())) {
            finishEmbed();
        }
        return withFooter();
    }

    /** Returns the embeds with the added lines and fields, followed by this note in the last embed. */
    List<Embed> withNote(String words) {
        embeds();
        text.append(words);
        finishEmbed();
        return withFooter();
    }

    private void finishEmbed() {
        finished.add(new Embed(finished.isEmpty() ? title : "", text.toString(), List.copyOf(parts), "", colour()));
        text.setLength(0);
        parts.clear();
    }

    private List<Embed> withFooter() {
        if (finished.isEmpty()) {
            return List.of();
        }
        var last = finished.remove(finished.size() - 1);
        finished.add(new Embed(last.title(), last.text(), last.parts(), footer, last.colour()));
        return List.copyOf(finished);
    }

    private int colour() {
        return switch (tone) {
            case PLAIN -> 0x4A6FA5;
            case GOOD -> 0x2E8B57;
            case WARNING -> 0xD9A400;
            case BAD -> 0xC0392B;
        };
    }
}
