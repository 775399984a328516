package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises headings in a plan's text: short lines that begin with a capital letter, perhaps after a number, and are
 * not sentences.
 */
final class HeadingDetector {

    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 60;
    private static final Pattern CAPITAL_FIRST = Pattern.compile("^(\\p{Lu}|e\\p{Lu}).+");
    private static final Pattern SENTENCE = Pattern.compile("[.!?:;] |[.,:;!?]$");
    private static final Pattern WORDS = Pattern.compile(" ");
    /**
     * Matches the position between two headings that were joined without a space, as in "Ungas utbildningPsykisk
     * hälsa". Does not match inside the word "eHälsa".
     */
    private static final Pattern GLUE = Pattern.compile("(?<=\\p{Ll}{3})(?=\\p{Lu})");

    private static final Pattern NUMBER_BEFORE = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+");

    private HeadingDetector() {}

    static boolean looksLike(String line) {
        String text = NUMBER_BEFORE.matcher(line).replaceFirst("");
        return text.length() <= LONGEST
                && CAPITAL_FIRST.matcher(text).matches()
                && !SENTENCE.matcher(text).find()
                && !LineJoiner.endsWithin(text)
                && WORDS.split(text).length <= 9;
    }

    static boolean looksLike(List<String> lines) {
        return lines.size() <= 2
                && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE)
                && looksLike(LineJoiner.join(lines));
    }

    /**
     * Returns the heading at the top of the given lines. Takes all lines as the heading, or only the first one or two
     * lines if a clearly longer line follows them. Returns empty if there is no heading.
     */
    static Optional<String> atTopOf(List<String> lines) {
        if (looksLike(lines)) {
            return Optional.of(LineJoiner.join(lines));
        }
        for (int size = 1; size <= 2 && size < lines.size(); size++) {
            List<String> top = lines.subList(0, size);
            boolean goesOn = size == 1 || Character.isLowerCase(top.get(1).charAt(0));
            boolean widerProse = lines.get(size).length() > top.get(size - 1).length() + 15;
            if (goesOn && widerProse && looksLike(top)) {
                return Optional.of(LineJoiner.join(top));
            }
        }
        return Optional.empty();
    }

    static boolean isGlued(String heading) {
        return GLUE.matcher(heading).find();
    }
}
