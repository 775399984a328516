package se.budkavle.bot.feature.wheel;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;
import se.budkavle.bot.feature.wheel.WheelElement.Figure;
import se.budkavle.bot.feature.wheel.WheelElement.Label;

/**
 * Writes the picture of a year's calendar as SVG, for a web page. The SVG contains a title and a description for screen
 * readers. The colours are set with SVG attributes, because the web page's security policy forbids inline styles.
 */
final class WheelSvg {

    private static final int VALUES_OF_A_CURVE = 6;

    private WheelSvg() {}

    static String of(String title, String description, WheelDrawing.Drawn drawn) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
                .append(" aria-labelledby=\"wheel-title wheel-description\" viewBox=\"0 0 ")
                .append(WheelDrawing.WIDTH + " " + drawn.height() + "\" font-family=\"sans-serif\">")
                .append("<title id=\"wheel-title\">" + escaped(title) + "</title>")
                .append("<desc id=\"wheel-description\">" + escaped(description) + "</desc>")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        for (var element : drawn.elements()) {
            if (element instanceof Figure figure) {
                svg.append(of(figure));
            } else if (element instanceof Label label) {
                svg.append(of(label));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static String of(Figure figure) {
        return "<path d=\"" + path(figure.shape()) + "\" fill=\""
                + (figure.fill() == null ? "none" : colour(figure.fill())) + "\" stroke=\"" + colour(figure.line())
                + "\" stroke-width=\"2\"" + (figure.dashed() ? " stroke-dasharray=\"6 4\"" : "") + "/>";
    }

    private static String of(Label label) {
        return "<text x=\"" + number(label.x()) + "\" y=\"" + number(label.y()) + "\" font-size=\"" + label.size()
                + "\" fill=\"" + colour(label.colour()) + "\"" + (label.bold() ? " font-weight=\"bold\"" : "")
                + (label.centred() ? " text-anchor=\"middle\"" : "") + ">" + escaped(label.text()) + "</text>";
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var values = new double[VALUES_OF_A_CURVE];
        for (var at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            path.append(
                    switch (at.currentSegment(values)) {
                        case PathIterator.SEG_MOVETO -> "M" + numbers(values, 2);
                        case PathIterator.SEG_LINETO -> "L" + numbers(values, 2);
                        case PathIterator.SEG_QUADTO -> "Q" + numbers(values, 4);
                        case PathIterator.SEG_CUBICTO -> "C" + numbers(values, VALUES_OF_A_CURVE);
                        default -> "Z";
                    });
        }
        return path.toString();
    }

    private static String numbers(double[] values, int count) {
        return IntStream.range(0, count).mapToObj(at -> number(values[at])).collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String colour(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
