package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of a narrow text column to one line, and rejoins words that were hyphenated at a line end. */
final class LineJoiner {

    private static final Pattern CONJUNCTION =
            Pattern.compile("^(och|eller|samt|respektive|and|or)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final char SOFT_HYPHEN = '\u00AD';

    private LineJoiner() {}

    static String join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            append(text, line);
        }
        return text.toString();
    }

    /**
     * Returns whether the line ends with a hyphen after a letter or digit, so its final word continues on the next
     * line.
     */
    static boolean endsWithin(CharSequence line) {
        int last = line.length() - 1;
        return last > 0
                && (line.charAt(last) == '-' || line.charAt(last) == SOFT_HYPHEN)
                && Character.isLetterOrDigit(line.charAt(last - 1));
    }

    private static void append(StringBuilder text, String line) {
        if (text.length() == 0 || line.isEmpty()) {
            text.append(line);
        } else if (!endsWithin(text) || CONJUNCTION.matcher(line).matches()) {
            text.append(' ').append(line);
        } else {
            if (!isRealHyphen(text, line)) {
                text.setLength(text.length() - 1);
            }
            text.append(line);
        }
    }

    /**
     * Returns whether the hyphen at the line end is part of the word and is kept, as in "e-tjänster", "EU-finansierad",
     * "Norr-Syd" or "2016-2018".
     */
    private static boolean isRealHyphen(CharSequence text, String next) {
        if (text.charAt(text.length() - 1) == SOFT_HYPHEN) {
            return false;
        }
        if (!Character.isLowerCase(next.charAt(0))) {
            return true;
        }
        int letter = text.length() - 2;
        boolean single = letter == 0 || !Character.isLetterOrDigit(text.charAt(letter - 1));
        while (letter >= 0 && isCapitalOrDigit(text.charAt(letter))) {
            letter--;
        }
        boolean abbreviation = letter < 0 || !Character.isLetterOrDigit(text.charAt(letter));
        return single || abbreviation;
    }

    private static boolean isCapitalOrDigit(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c);
    }
}
