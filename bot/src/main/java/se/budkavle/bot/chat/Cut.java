package se.budkavle.bot.chat;

import java.util.ArrayList;
import java.util.List;

/** Makes a text fit where there is little room, without tearing a character apart. */
final class Cut {

    private static final String MORE = "…";

    private Cut() { }

    /** The text, or as much of it as leaves room for the sign that there was more. */
    static String visibly(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, between(text, most - MORE.length())) + MORE;
    }

    /** All of the text in pieces that are not longer, parted at a line's end, else between words, else anywhere. */
    static List<String> inPieces(String text, int most) {
        var pieces = new ArrayList<String>();
        var rest = text;
        while (rest.length() > most) {
            int end = rest.lastIndexOf('\n', most);
            if (end < most / 2) {
                end = rest.lastIndexOf(' ', most);
            }
            boolean parted = end >= most / 2;
            if (!parted) {
                end = between(rest, most);
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(parted ? end + 1 : end);
        }
        pieces.add(rest);
        return pieces;
    }

    private static int between(String text, int most) {
        int end = Math.max(most, 0);
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
