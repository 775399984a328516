package se.budkavle.bot.view.round;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * Draws a stacked bar as SVG for a web page. Screen readers read the picture's title and description aloud. The colours
 * are set by SVG attributes, because the web page's security policy forbids style attributes.
 */
public final class StackedBarSvg {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 32;
    private static final int TEXT = 17;
    /** The minimum width, in pixels, of a segment that shows both a number and a symbol. */
    private static final int ROOM_FOR_BOTH = 44;

    private static final int ROOM_FOR_DIGIT = 11;
    private static final int GAP = 2;

    private StackedBarSvg() {}

    /**
     * Returns the SVG text of the stacked bar.
     *
     * @param id a text that no other picture on the page has
     * @param counts the counts to draw; their sum must be above 0
     */
    public static String of(String id, StateCounts counts, PlainTextPhrases phrases) {
        var svg = new StringBuilder(
                        "<svg class=\"shares\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
                .append(id + "-title " + id + "-description\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"" + TEXT + "\" font-weight=\"bold\">")
                .append("<title id=\"" + id + "-title\">" + escaped(counts.label()) + "</title>")
                .append("<desc id=\"" + id + "-description\">" + escaped(description(counts, phrases)) + "</desc>");
        for (var part : BarSegments.of(counts, WIDTH)) {
            svg.append(segment(part));
        }
        return svg.append("</svg>").toString();
    }

    /**
     * Returns the description for screen readers: how many questions are answered, and how many answers there are for
     * each state.
     */
    private static String description(StateCounts counts, PlainTextPhrases phrases) {
        return phrases.of(
                "figures.bar",
                counts.answered(),
                counts.total(),
                phrases.percent(counts.responseRate()),
                StateMarks.all().stream()
                        .filter(mark -> counts.count(mark) > 0)
                        .map(mark -> phrases.of("report.figures.share", counts.count(mark), phrases.of(mark)))
                        .collect(Collectors.joining(", ")));
    }

    private static String segment(BarSegments.Segment part) {
        var mark = part.mark();
        int width = part.width() - GAP;
        var number = String.valueOf(part.count());
        var label = width >= ROOM_FOR_BOTH ? mark.shape() + "\u00A0" + number : number;
        var rectangle = "<rect x=\"" + (part.start() + 1) + "\" y=\"1\" width=\"" + width + "\" height=\""
                + (HEIGHT - 2) + "\" fill=\"" + colour(mark.fill()) + "\" stroke=\"" + colour(mark.line()) + "\""
                + dashes(mark) + "/>";
        return width < ROOM_FOR_DIGIT * number.length()
                ? rectangle
                : rectangle + "<text x=\"" + (part.start() + 1 + width / 2)
                        + "\" y=\"22\" text-anchor=\"middle\" fill=\"" + colour(mark.ink()) + "\">" + label + "</text>";
    }

    /**
     * Returns the SVG attribute that gives missing answers a dashed outline, which is visible even in a greyscale
     * print.
     */
    private static String dashes(Mark mark) {
        return mark.state().equals(StateMarks.MISSING) ? " stroke-dasharray=\"4 3\"" : "";
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
