package se.budkavle.bot.figures;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into as many lines as there is room for, the last one ending with "…" where not all fits. */
final class TextLines {

    private TextLines() {
    }

    static List<String> of(String text, FontMetrics metrics, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty()) {
            if (metrics.stringWidth(rest) <= width) {
                lines.add(rest);
                return lines;
            }
            if (lines.size() == most - 1) {
                lines.add(rest.substring(0, fitting(rest, metrics, width - metrics.stringWidth("…"))).strip() + "…");
                return lines;
            }
            int end = breakBefore(rest, fitting(rest, metrics, width));
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** At a blank or after a hyphen or slash; in the middle of a word only where it is longer than the line. */
    private static int breakBefore(String text, int end) {
        for (int i = end; i > end / 3; i--) {
            if (text.charAt(i) == ' ' || "-/".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    private static int fitting(String text, FontMetrics metrics, int width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (metrics.stringWidth(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
