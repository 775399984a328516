package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.Medium;

/** Makes a text fit where there is little room, without tearing a character or the medium's markup apart. */
final class TextSplitter {

    private static final String MORE = "…";

    private TextSplitter() { }

    /** The text, or as much of it as leaves room for the sign that there was more. */
    static String visibly(String text, int most, Medium medium) {
        if (text.length() <= most) {
            return text;
        }
        var seam = seam(text, most - MORE.length(), most - MORE.length(), medium);
        return text.substring(0, seam.at()) + seam.closing() + MORE;
    }

    /** All of the text in pieces that are not longer, parted at a line's end, else between words, else anywhere. */
    static List<String> inPieces(String text, int most, Medium medium) {
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

    /** At most as far as wanted, and so that the part before is not longer than there is room for with what closes it. */
    private static Medium.Seam seam(String text, int wanted, int most, Medium medium) {
        var seam = medium.seam(text, Math.max(wanted, 0));
        if (seam.at() + seam.closing().length() > most) {
            seam = medium.seam(text, Math.max(most - seam.closing().length(), 0));
        }
        // One thing that alone is longer than the room is torn after all, or the rest would never get shorter.
        return seam.at() > seam.opening().length() || most <= 0 ? seam : new Medium.Seam(Math.max(wanted, 0), "", "");
    }
}
