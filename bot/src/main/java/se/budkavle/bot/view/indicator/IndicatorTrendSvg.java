package se.budkavle.bot.view.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * Draws the values of an indicator as a line in an SVG picture for a web page. A dashed line shows the target. A new
 * series of values begins when the indicator's unit, direction or definition text changes. Values of different series
 * are not joined by a line, because they cannot be compared. Screen readers read the picture's title and description
 * aloud.
 */
public final class IndicatorTrendSvg {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 150;
    private static final int LEFT = 12;
    private static final int RIGHT = 468;
    private static final int TOP = 30;
    private static final int BOTTOM = 118;
    private static final int MOST_TOLD = 12;

    private final IndicatorHistory history;
    private final List<IndicatorValue> values;
    private final Phrasebook phrasebook;
    private final Locale reader;
    private final double lowest;
    private final double highest;

    private IndicatorTrendSvg(IndicatorHistory history, Phrasebook phrasebook, Locale reader) {
        this.history = history;
        this.values = history.values();
        this.phrasebook = phrasebook;
        this.reader = reader;
        var amounts = Stream.concat(
                        values.stream().map(IndicatorValue::amount),
                        Optional.ofNullable(history.definition().target()).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .summaryStatistics();
        this.lowest = amounts.getMin();
        this.highest = amounts.getMax();
    }

    /**
     * Returns the SVG text of the picture. Returns empty if the indicator has fewer than two values, because a single
     * value shows no trend.
     *
     * @param id a text that is unique among the pictures of the page
     */
    public static Optional<String> of(String id, IndicatorHistory history, Phrasebook phrasebook, Locale reader) {
        var drawing = new IndicatorTrendSvg(history, phrasebook, reader);
        return drawing.values.size() < 2 ? Optional.empty() : Optional.of(drawing.svg(id));
    }

    private String svg(String id) {
        var svg = new StringBuilder(
                        "<svg class=\"trend\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
                .append(id + "-title " + id + "-description\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"15\" fill=\"none\" stroke=\"currentColor\">")
                .append("<title id=\"" + id + "-title\">"
                        + escaped(history.indicator().title()) + "</title>")
                .append("<desc id=\"" + id + "-description\">" + escaped(description()) + "</desc>");
        var target = history.definition().target();
        if (target != null) {
            svg.append("<path d=\"M" + LEFT + " " + y(target) + "H" + RIGHT + "\" stroke-dasharray=\"6 5\"/>");
        }
        values.stream()
                .collect(Collectors.groupingBy(IndicatorValue::series))
                .values()
                .forEach(series -> {
                    if (series.size() > 1) {
                        svg.append("<polyline stroke-width=\"2.5\" points=\"")
                                .append(series.stream().map(this::point).collect(Collectors.joining(" ")))
                                .append("\"/>");
                    }
                });
        for (var value : values) {
            svg.append("<circle cx=\"" + x(value.measuredOn()) + "\" cy=\"" + y(value.amount())
                    + "\" r=\"4\" fill=\"currentColor\"/>");
        }
        var first = values.get(0);
        var last = values.get(values.size() - 1);
        return svg.append(label(first, "start"))
                .append(label(last, "end"))
                .append("</svg>")
                .toString();
    }

    /** Returns SVG text elements for one value: the number above its point, and the day below the chart. */
    private String label(IndicatorValue value, String anchor) {
        int x = anchor.equals("start") ? LEFT - 8 : RIGHT + 8;
        var amount = said(Phrase.of(
                "indicator.amount", value.amount(), history.definition().unit()));
        var day = said(Phrase.of("indicator.day", value.measuredOn()));
        return text(x, y(value.amount()) - 11, anchor, amount) + text(x, HEIGHT - 8, anchor, day);
    }

    private static String text(int x, int y, String anchor, String words) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor
                + "\" fill=\"currentColor\" stroke=\"none\">" + escaped(words) + "</text>";
    }

    /** Returns the description for screen readers: the latest values with their days, and the target. */
    private String description() {
        var told = values.subList(Math.max(0, values.size() - MOST_TOLD), values.size()).stream()
                .map(one -> IndicatorLines.dated(one, history.definition()));
        return said(Phrase.joined(
                ", ",
                Stream.concat(told, IndicatorLines.target(history.definition()).stream())
                        .toList()));
    }

    private String point(IndicatorValue value) {
        return x(value.measuredOn()) + "," + y(value.amount());
    }

    private int x(LocalDate day) {
        long first = values.get(0).measuredOn().toEpochDay();
        long days = values.get(values.size() - 1).measuredOn().toEpochDay() - first;
        return days == 0 ? LEFT : (int) (LEFT + (RIGHT - LEFT) * (day.toEpochDay() - first) / days);
    }

    private int y(BigDecimal amount) {
        return highest == lowest
                ? (TOP + BOTTOM) / 2
                : (int) Math.round(BOTTOM - (BOTTOM - TOP) * (amount.doubleValue() - lowest) / (highest - lowest));
    }

    private String said(Phrase phrase) {
        return phrasebook.say(phrase, reader);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
