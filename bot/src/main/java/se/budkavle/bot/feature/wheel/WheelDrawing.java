package se.budkavle.bot.feature.wheel;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.budkavle.bot.feature.wheel.WheelElement.Figure;
import se.budkavle.bot.feature.wheel.WheelElement.Label;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.bot.view.wheel.WheelEntry.Kind;

/**
 * Composes the picture of a year's calendar: a wheel of twelve months with January at the top right, a ring for each
 * kind of entry, and a legend. Each kind of entry has its own colour, shape and letter.
 */
final class WheelDrawing {

    static final int WIDTH = 1000;

    private static final int MIDDLE = WIDTH / 2;
    private static final int CENTRE = 520;
    private static final int EDGE = 440;
    private static final int MONTHS = 375;
    private static final int OUTERMOST = 342;
    private static final int BETWEEN_RINGS = 42;
    private static final int HUB = 100;
    private static final int LEGEND = CENTRE + EDGE + 60;
    private static final int ROW = 50;
    private static final int COLUMNS = 2;
    private static final int TITLE_WIDTH = WIDTH - 80;
    private static final int TITLE_SIZE = 40;
    private static final FontRenderContext TITLE_RENDERING = new FontRenderContext(null, true, true);
    private static final Color INK = new Color(0x1F2328);
    private static final Color LINE = new Color(0x8C959F);
    private static final Color RIM = new Color(0xEEF1F4);

    private final List<WheelElement> elements = new ArrayList<>();
    private final Phrasebook phrasebook;
    private final Locale reader;

    private WheelDrawing(Phrasebook phrasebook, Locale reader) {
        this.phrasebook = phrasebook;
        this.reader = reader;
    }

    /** The elements of a picture in the order in which they are drawn, and the picture's height. */
    record Drawn(List<WheelElement> elements, int height) {}

    static Drawn of(String title, int year, List<WheelEntry> entries, Phrasebook phrasebook, Locale reader) {
        var drawing = new WheelDrawing(phrasebook, reader);
        drawing.label(title, MIDDLE, 48, titleSize(title), true, true);
        drawing.months();
        drawing.label(String.valueOf(year), MIDDLE, CENTRE + 16, 46, true, true);
        int radius = OUTERMOST;
        for (var kind : Kind.values()) {
            WheelMarkGroup.of(entries, kind, radius, Year.of(year)).forEach(drawing::mark);
            radius -= BETWEEN_RINGS;
        }
        int height = drawing.legend(entries);
        return new Drawn(List.copyOf(drawing.elements), height);
    }

    /** Returns the largest font size, up to {@code TITLE_SIZE}, at which the title is not wider than the picture. */
    private static int titleSize(String title) {
        double width = new Font(Font.SANS_SERIF, Font.BOLD, TITLE_SIZE)
                .getStringBounds(title, TITLE_RENDERING)
                .getWidth();
        return width <= TITLE_WIDTH ? TITLE_SIZE : (int) (TITLE_SIZE * TITLE_WIDTH / width);
    }

    private void months() {
        elements.add(new Figure(circle(EDGE), RIM, LINE, false));
        elements.add(new Figure(circle(MONTHS), Color.WHITE, LINE, false));
        for (var month : Month.values()) {
            double begins = 2 * Math.PI * (month.getValue() - 1) / 12;
            elements.add(new Figure(
                    new Line2D.Double(x(begins, HUB), y(begins, HUB), x(begins, EDGE), y(begins, EDGE)),
                    null,
                    LINE,
                    false));
            double middle = begins + Math.PI / 12;
            int radius = (EDGE + MONTHS) / 2;
            label(WheelMonths.shortName(month, reader), x(middle, radius), y(middle, radius) + 9, 26, true, true);
        }
        elements.add(new Figure(circle(HUB), Color.WHITE, LINE, false));
    }

    /**
     * Draws one mark for a group of entries of the same kind. The entries of a group share a mark, because separate
     * marks would overlap.
     */
    private void mark(WheelMarkGroup group) {
        double x = x(group.angle(), group.radius());
        double y = y(group.angle(), group.radius());
        var letter = said(group.kind().letter());
        mark(group.kind(), group.isProposed(), x, y, group.size() == 1 ? letter : letter + group.size());
    }

    private void mark(Kind kind, boolean proposed, double x, double y, String text) {
        var look = WheelMark.of(kind);
        elements.add(new Figure(look.at(x, y), proposed ? Color.WHITE : look.fill(), look.line(), proposed));
        label(text, x, y + look.baseline(), text.length() > 2 ? 14 : 20, true, true);
    }

    /**
     * Draws the legend, which explains the marks and shows the number of entries of each kind. Returns the height of
     * the whole picture.
     */
    private int legend(List<WheelEntry> entries) {
        var kinds = Stream.of(Kind.values())
                .filter(kind -> entries.stream().anyMatch(one -> one.kind() == kind))
                .toList();
        int y = LEGEND;
        for (int at = 0; at < kinds.size(); at++) {
            var kind = kinds.get(at);
            int x = 80 + at % COLUMNS * (WIDTH / COLUMNS);
            mark(kind, false, x, y, said(kind.letter()));
            long count = entries.stream().filter(one -> one.kind() == kind).count();
            label(said(Phrase.of("wheel.legend", kind.title(), count)), x + 34, y + 9, 25, false, false);
            if (at % COLUMNS == COLUMNS - 1 || at == kinds.size() - 1) {
                y += ROW;
            }
        }
        if (entries.stream().anyMatch(WheelEntry::proposed)) {
            label(said(Phrase.of("wheel.legend.proposed")), 62, y + 9, 25, false, false);
            y += ROW;
        }
        return y;
    }

    private void label(String text, double x, double y, int size, boolean bold, boolean centred) {
        elements.add(new Label(text, x, y, size, bold, centred, INK));
    }

    private String said(Phrase phrase) {
        return phrasebook.say(phrase, reader);
    }

    private static Ellipse2D circle(int radius) {
        return new Ellipse2D.Double(MIDDLE - radius, CENTRE - radius, 2 * radius, 2 * radius);
    }

    /**
     * Returns the x coordinate of the point at this angle and distance from the centre. The angle is in radians,
     * clockwise from the top.
     */
    private static double x(double angle, double radius) {
        return MIDDLE + radius * Math.sin(angle);
    }

    private static double y(double angle, double radius) {
        return CENTRE - radius * Math.cos(angle);
    }
}
