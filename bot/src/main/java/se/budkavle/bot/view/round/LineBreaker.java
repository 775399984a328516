package se.budkavle.bot.view.round;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.budkavle.storage.TextShortener;

/**
 * Breaks a text between words into lines of a given width in pixels. If the number of lines is limited and the text
 * does not fit, the last line ends with "…".
 */
public final class LineBreaker {

    private static final String MORE = "…";

    private LineBreaker() {}

    /** Breaks the text into as many lines as needed. A word that is wider than a line is cut and ends with "…". */
    public static List<String> all(String text, FontMetrics metrics, int width) {
        return of(text, metrics, width, Integer.MAX_VALUE);
    }

    public static int longestWord(String text, FontMetrics metrics) {
        return words(text).mapToInt(metrics::stringWidth).max().orElse(0);
    }

    static List<String> of(String text, FontMetrics metrics, int width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty() && lines.size() == most - 1) {
                lines.add(withMore(line, metrics, width));
                return lines;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = cut(word, metrics, width);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"));
    }

    /** Returns the line with " …" appended. Removes words from the end of the line until the result fits. */
    private static String withMore(String line, FontMetrics metrics, int width) {
        String shorter = line;
        while (metrics.stringWidth(shorter + " " + MORE) > width && shorter.contains(" ")) {
            shorter = shorter.substring(0, shorter.lastIndexOf(' '));
        }
        return metrics.stringWidth(shorter + " " + MORE) <= width
                ? shorter + " " + MORE
                : cut(shorter + MORE, metrics, width);
    }

    /** Returns the word if it is not wider than a line. For a wider word, returns its beginning with "…" appended. */
    private static String cut(String word, FontMetrics metrics, int width) {
        if (metrics.stringWidth(word) <= width) {
            return word;
        }
        String shorter = word;
        while (shorter.length() > 1 && metrics.stringWidth(shorter + MORE) > width) {
            shorter = TextShortener.cut(shorter, shorter.length() - 1);
        }
        return shorter + MORE;
    }

    /** Returns whether a line ends with "…", which means that the text was shortened. */
    static boolean isCut(List<String> lines) {
        return lines.stream().anyMatch(line -> line.endsWith(MORE));
    }
}
