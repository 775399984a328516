package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.OutputFormat;
import se.budkavle.storage.TextShortener;

/** Shortens and splits formatted texts. Never splits a character or a piece of markup such as a link. */
final class TextSplitter {

    private static final String MORE = "…";

    private TextSplitter() {}

    /** Returns the text, shortened with "…" at its end if it is longer than the maximum. */
    static String visibly(String text, int most, OutputFormat medium) {
        if (text.length() <= most) {
            return text;
        }
        var seam = seam(text, most - MORE.length(), most - MORE.length(), medium);
        return text.substring(0, seam.at()) + seam.closing() + MORE;
    }

    /**
     * Splits the text into pieces that are not longer than the given maximum. Splits in the second half of a piece: at
     * the end of a line if possible, otherwise between words or, if there is no space, anywhere.
     */
    static List<String> inPieces(String text, int most, OutputFormat medium) {
        var pieces = new ArrayList<String>();
        var rest = text;
        while (rest.length() > most) {
            int end = rest.lastIndexOf('\n', most);
            if (end < most / 2) {
                end = rest.lastIndexOf(' ', most);
            }
            var seam = seam(rest, end < most / 2 ? most : end, most, medium);
            pieces.add(rest.substring(0, seam.at()) + seam.closing());
            boolean betweenWords = seam.at() == end;
            rest = seam.opening() + rest.substring(betweenWords ? end + 1 : seam.at());
        }
        pieces.add(rest);
        return pieces;
    }

    /**
     * Returns the place at which to split the text: the index {@code wanted}, or a smaller index. The first piece,
     * including its closing markup, is not longer than {@code most}.
     */
    private static OutputFormat.Seam seam(String text, int wanted, int most, OutputFormat medium) {
        int whole = TextShortener.end(text, Math.max(wanted, 0));
        var seam = medium.seam(text, whole);
        if (seam.at() + seam.closing().length() > most) {
            seam = medium.seam(
                    text, TextShortener.end(text, Math.max(most - seam.closing().length(), 0)));
        }
        // Splits inside a piece of markup, such as a link, that is longer than the limit, because the remaining text
        // would otherwise never get shorter.
        return seam.at() > seam.opening().length() || most <= 0 ? seam : new OutputFormat.Seam(whole, "", "");
    }
}
