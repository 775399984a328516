package se.budkavle.bot.view.round;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * Draws a stacked bar chart as a picture. Each bar stands for one area, goal, network or organisation. Each segment of
 * a bar shows the share of one state, such as on track or off track, or the share of missing answers.
 *
 * <p>The chart is drawn with Java2D, because XChart 4.0.3 cannot stack horizontal bars and offers only colours, without
 * shapes or patterns. Texts are large enough to be read on a phone, which shows the picture at a third of its width.
 *
 * <p>The machine needs no display, but fontconfig and one font. A Debian or Ubuntu image needs the packages fontconfig
 * and fonts-dejavu-core, and an Alpine image needs fontconfig and ttf-dejavu.
 */
public final class StackedBarChart {

    public static final int MOST_BARS = 60;

    private static final int SHOWN_IN_CHAT = 8;

    private static final int WIDTH = 1200;
    private static final int MARGIN = 32;
    private static final int NARROWEST_LABELS = 372;
    private static final int WIDEST_LABELS = 520;
    private static final int LABEL_STEP = 12;
    private static final int LABEL_LINES = 2;
    private static final int BARS_END = 1034;
    private static final int BAR_HEIGHT = 48;
    private static final int LEGEND_ROW = 52;

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 44);
    private static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 30);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 29);
    private static final Font COUNT = new Font(Font.SANS_SERIF, Font.BOLD, 28);
    private static final Font SCALE = new Font(Font.SANS_SERIF, Font.PLAIN, 26);
    private static final Color INK = new Color(0x1F2328);
    private static final Color QUIET = new Color(0x57606A);

    private final PlainTextPhrases phrases;
    private final Graphics2D g;
    private final int labelWidth;
    private final int barLeft;
    private final int barWidth;
    private int y = MARGIN;

    private StackedBarChart(BufferedImage image, List<StateCounts> bars, PlainTextPhrases phrases) {
        this.phrases = phrases;
        g = image.createGraphics();
        labelWidth = labelWidth(bars, g.getFontMetrics(LABEL));
        barLeft = MARGIN + labelWidth + 20;
        barWidth = BARS_END - barLeft;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    /** The bars of one picture, and the subtitle above the bars. */
    public record Group(String subtitle, List<StateCounts> bars) {

        /**
         * Returns a group with at most eight bars, because Discord would shrink a picture with more bars. Keeps the
         * bars with the most answers "off track". If two bars have equally many answers "off track", compares the
         * numbers of answers about late activities, then of answers "at risk", and finally of missing answers. If some
         * bars are left out, the subtitle says how many bars are shown.
         */
        public static Group worst(String heading, List<StateCounts> all, PlainTextPhrases phrases) {
            return all.size() <= SHOWN_IN_CHAT
                    ? new Group(heading, all)
                    : new Group(
                            phrases.of("figures.worst", heading, SHOWN_IN_CHAT, all.size()),
                            ReportRowSums.worst(all, SHOWN_IN_CHAT));
        }
    }

    /**
     * Returns only the groups with at least two bars, because a group with a single bar only repeats the total. If no
     * group has two bars, returns only the first group.
     */
    public static List<Group> telling(List<Group> groups) {
        var several = groups.stream().filter(group -> group.bars().size() > 1).toList();
        return several.isEmpty() ? groups.subList(0, 1) : several;
    }

    /** Returns the chart as a PNG file. Equal arguments always give identical bytes. */
    public static byte[] png(String title, String subtitle, List<StateCounts> bars, PlainTextPhrases phrases) {
        return alike(title, List.of(new Group(subtitle, bars)), phrases).get(0);
    }

    /**
     * Returns one PNG file for each group. All pictures have the same size, because Discord would scale pictures of
     * different sizes differently.
     */
    public static List<byte[]> alike(String title, List<Group> groups, PlainTextPhrases phrases) {
        // First draws each group on a picture with a height of one pixel, only to measure the height that the chart
        // needs.
        int height = groups.stream()
                .mapToInt(group -> draw(new BufferedImage(WIDTH, 1, BufferedImage.TYPE_INT_RGB), title, group, phrases))
                .max()
                .orElseThrow();
        return groups.stream().map(group -> png(title, group, height, phrases)).toList();
    }

    private static byte[] png(String title, Group group, int height, PlainTextPhrases phrases) {
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        draw(image, title, group, phrases);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return png.toByteArray();
    }

    /**
     * Returns the width of the label column in pixels: the smallest allowed width at which no label is shortened, or
     * else the maximum width.
     */
    private static int labelWidth(List<StateCounts> bars, FontMetrics metrics) {
        int width = NARROWEST_LABELS;
        for (StateCounts shares : bars) {
            while (width < WIDEST_LABELS
                    && LineBreaker.isCut(LineBreaker.of(shares.label(), metrics, width, LABEL_LINES))) {
                width += LABEL_STEP;
            }
        }
        return Math.min(width, WIDEST_LABELS);
    }

    private static int draw(BufferedImage image, String title, Group group, PlainTextPhrases phrases) {
        if (group.bars().size() > MOST_BARS) {
            throw new IllegalArgumentException(group.bars().size() + " bars, at most " + MOST_BARS + " can be drawn");
        }
        StackedBarChart picture = new StackedBarChart(image, group.bars(), phrases);
        try {
            picture.paragraph(title, TITLE, INK);
            picture.paragraph(group.subtitle(), SUBTITLE, QUIET);
            picture.legend();
            picture.bars(group.bars());
            return picture.y + MARGIN - 18;
        } finally {
            picture.g.dispose();
        }
    }

    private void paragraph(String text, Font font, Color colour) {
        FontMetrics metrics = g.getFontMetrics(font);
        g.setFont(font);
        g.setColor(colour);
        for (String line : LineBreaker.of(text, metrics, WIDTH - 2 * MARGIN, 2)) {
            g.drawString(line, MARGIN, y + metrics.getAscent());
            y += metrics.getHeight();
        }
        y += 6;
    }

    private void legend() {
        y += 16;
        g.setFont(LABEL);
        FontMetrics metrics = g.getFontMetrics();
        int x = MARGIN;
        for (Mark mark : StateMarks.all()) {
            String word = phrases.of(mark);
            int needed = 60 + metrics.stringWidth(word);
            if (x > MARGIN && x + needed > WIDTH - MARGIN) {
                x = MARGIN;
                y += LEGEND_ROW;
            }
            Swatch.paint(g, mark, new Rectangle(x, y, 48, 40), "");
            g.setColor(INK);
            g.drawString(word, x + 60, y + 20 + metrics.getAscent() * 37 / 100);
            x += needed + 36;
        }
        y += LEGEND_ROW + 20;
    }

    private void bars(List<StateCounts> bars) {
        if (bars.isEmpty()) {
            paragraph(phrases.of("report.figures.no-bars"), SUBTITLE, INK);
            return;
        }
        scale();
        FontMetrics metrics = g.getFontMetrics(LABEL);
        for (StateCounts shares : bars) {
            List<String> lines = LineBreaker.of(shares.label(), metrics, labelWidth, LABEL_LINES);
            int row = Math.max(BAR_HEIGHT, lines.size() * 34);
            bar(shares, lines, y + row / 2);
            y += row + 18;
        }
    }

    private void scale() {
        g.setFont(SCALE);
        g.setColor(QUIET);
        int baseline = y + g.getFontMetrics().getAscent();
        String all = phrases.percent(1);
        String half = phrases.percent(0.5);
        g.drawString(phrases.percent(0), barLeft, baseline);
        g.drawString(half, barLeft + (barWidth - g.getFontMetrics().stringWidth(half)) / 2, baseline);
        g.drawString(all, barLeft + barWidth - g.getFontMetrics().stringWidth(all), baseline);
        rightAligned(phrases.of("report.figures.answered-of"), baseline);
        y += 44;
    }

    private void bar(StateCounts shares, List<String> label, int middle) {
        g.setFont(LABEL);
        g.setColor(INK);
        int baseline = middle + 11 - (label.size() - 1) * 17;
        for (String line : label) {
            g.drawString(line, MARGIN, baseline);
            baseline += 34;
        }
        if (shares.total() == 0) {
            g.setColor(QUIET);
            g.drawString(phrases.of("report.figures.no-questions"), barLeft, middle + 11);
            return;
        }
        g.setFont(COUNT);
        for (BarSegments.Segment part : BarSegments.of(shares, barWidth)) {
            Swatch.paint(
                    g,
                    part.mark(),
                    new Rectangle(barLeft + part.start(), middle - BAR_HEIGHT / 2, part.width() - 3, BAR_HEIGHT),
                    Integer.toString(part.count()));
        }
        g.setColor(INK);
        answeredOfTotal(shares.answered() + "/", Integer.toString(shares.total()), middle + 10);
    }

    /**
     * Draws how many of the questions are answered, such as 5/8. If the column is too narrow for this text, draws the
     * two numbers on two lines.
     */
    private void answeredOfTotal(String answered, String total, int baseline) {
        if (barLeft + barWidth + 10 + g.getFontMetrics().stringWidth(answered + total) <= WIDTH - MARGIN) {
            rightAligned(answered + total, baseline);
        } else {
            rightAligned(answered, baseline - 15);
            rightAligned(total, baseline + 15);
        }
    }

    private void rightAligned(String text, int baseline) {
        g.drawString(text, WIDTH - MARGIN - g.getFontMetrics().stringWidth(text), baseline);
    }
}
