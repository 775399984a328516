package se.budkavle.storage;

import java.util.regex.Pattern;

/** Shortens text without splitting a visible character, such as a letter with its accent or an emoji. */
public final class TextShortener {

    private static final String MORE = "…";
    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

    private TextShortener() {}

    /**
     * Returns the text, cut off after at most this many UTF-16 code units. Discord's length limits also count UTF-16
     * code units.
     */
    public static String cut(String text, int most) {
        return text.substring(0, end(text, most));
    }

    /**
     * Returns the largest index at which the text can be cut without splitting a visible character. The index is at
     * most {@code most}.
     */
    public static int end(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        int end = 0;
        var found = SEEN_AS_ONE.matcher(text);
        while (found.find() && found.end() <= most) {
            end = found.end();
        }
        // The first visible character can be longer than the limit, for example because of many accents. A text that
        // begins with such a long character is cut inside this character, between two code points.
        return end > 0 || most <= 0 ? end : Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /**
     * Returns the text unchanged if it has at most this many UTF-16 code units. If the text is longer, cuts it off and
     * appends an ellipsis.
     */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : cut(text, most - MORE.length()).stripTrailing() + MORE;
    }
}
