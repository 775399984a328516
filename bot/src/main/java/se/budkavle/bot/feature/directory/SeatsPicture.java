package se.budkavle.bot.feature.directory;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.view.round.LineBreaker;

/**
 * Draws a network's seats as a grid, with a row for each organisation and a column for each side (majority,
 * opposition).
 *
 * <p>A vacant seat differs from a filled seat by symbol, text and dashed border, not only by colour. The text is large,
 * because a phone shrinks the picture to a third of the picture's width.
 */
final class SeatsPicture {

    static final int WIDTH = 1200;
    static final int ROW = 108;

    private static final int MARGIN = 32;
    private static final int LABEL = 250;
    private static final int GAP = 12;
    private static final int PADDING = 16;
    private static final float SMALLER = 0.95f;
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 42);
    private static final Font WORD = new Font(Font.SANS_SERIF, Font.PLAIN, 29);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 28);
    private static final Font TERM = new Font(Font.SANS_SERIF, Font.PLAIN, 26);
    private static final Color INK = new Color(0x1F2328);
    private static final Color QUIET = new Color(0x57606A);
    private static final Color FILLED = new Color(0xDCEBF7);
    private static final Color FILLED_LINE = new Color(0x0B4A86);
    private static final Color VACANT_LINE = new Color(0x8A6100);

    private final Graphics2D g;
    private final int cell;

    /**
     * One row of the grid in the picture: an organisation and its cells, one for each side (majority, opposition). A
     * cell is null if the organisation has no seat on that side (majority or opposition).
     */
    record Line(String organisation, List<@Nullable Cell> cells) {}

    /** The grid cell of one seat, with the names and terms of the seat's current and future holders. */
    record Cell(boolean filled, List<Entry> entries) {}

    /**
     * The two lines of text about one holder of a seat: the name with a symbol, and below it the start or end of the
     * term. For a vacant seat, the line about the term is empty.
     */
    record Entry(String name, String term) {}

    private SeatsPicture(BufferedImage image, int columns) {
        g = image.createGraphics();
        cell = (WIDTH - 2 * MARGIN - LABEL) / columns;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    /** Returns the picture as a PNG file. Equal parameters always result in an identical file. */
    static byte[] png(String title, List<String> columns, List<Line> lines) {
        // Draws the picture twice: the first drawing only measures the height that the picture needs.
        int height = draw(new BufferedImage(WIDTH, 1, BufferedImage.TYPE_INT_RGB), title, columns, lines);
        var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        draw(image, title, columns, lines);
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return png.toByteArray();
    }

    private static int draw(BufferedImage image, String title, List<String> columns, List<Line> lines) {
        var picture = new SeatsPicture(image, columns.size());
        try {
            return picture.draw(title, columns, lines);
        } finally {
            picture.g.dispose();
        }
    }

    private int draw(String title, List<String> columns, List<Line> lines) {
        int top = write(title, TITLE, INK, MARGIN, MARGIN, WIDTH - 2 * MARGIN) + 2 * GAP;
        int under = top;
        for (int column = 0; column < columns.size(); column++) {
            under = Math.max(under, write(columns.get(column), WORD, QUIET, left(column) + GAP, top, cell - 2 * GAP));
        }
        top = under + GAP;
        for (var line : lines) {
            top += row(line, top);
        }
        return top + MARGIN - GAP;
    }

    /** Draws one row of the grid and returns the row's height in pixels, which fits the tallest cell of the row. */
    private int row(Line line, int top) {
        int label = lines(line.organisation(), WORD, LABEL - GAP) * height(WORD);
        int height = Math.max(ROW, label + 2 * PADDING + GAP);
        for (var seat : line.cells()) {
            height = Math.max(
                    height,
                    seat == null
                            ? 0
                            : seat.entries().stream().mapToInt(this::height).sum() + 2 * PADDING + GAP);
        }
        write(line.organisation(), WORD, INK, MARGIN, top + (height - GAP - label) / 2, LABEL - GAP);
        for (int column = 0; column < line.cells().size(); column++) {
            if (line.cells().get(column) != null) {
                seat(line.cells().get(column), left(column), top, height - GAP);
            }
        }
        return height;
    }

    private void seat(Cell seat, int left, int top, int height) {
        if (seat.filled()) {
            g.setColor(FILLED);
            g.fillRoundRect(left, top, cell - GAP, height, 16, 16);
        }
        g.setColor(seat.filled() ? FILLED_LINE : VACANT_LINE);
        g.setStroke(
                seat.filled()
                        ? new BasicStroke(2)
                        : new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 8}, 0));
        g.drawRoundRect(left, top, cell - GAP, height, 16, 16);
        int y = top + PADDING;
        for (var entry : seat.entries()) {
            y = write(entry.name(), NAME, seat.filled() ? INK : VACANT_LINE, left + PADDING, y, textWidth());
            y = write(entry.term(), TERM, QUIET, left + PADDING, y, textWidth());
        }
    }

    private int height(Entry entry) {
        return lines(entry.name(), NAME, textWidth()) * height(NAME)
                + lines(entry.term(), TERM, textWidth()) * height(TERM);
    }

    private int textWidth() {
        return cell - GAP - 2 * PADDING;
    }

    private int left(int column) {
        return MARGIN + LABEL + column * cell;
    }

    private int height(Font font) {
        return g.getFontMetrics(font).getHeight();
    }

    private int lines(String text, Font font, int width) {
        return text.isEmpty()
                ? 0
                : LineBreaker.all(text, g.getFontMetrics(fitting(text, font, width)), width)
                        .size();
    }

    /** Draws the text with line breaks and returns the y coordinate below the last line. */
    private int write(String text, Font font, Color colour, int x, int top, int width) {
        if (text.isEmpty()) {
            return top;
        }
        g.setFont(fitting(text, font, width));
        g.setColor(colour);
        int y = top;
        for (var line : LineBreaker.all(text, g.getFontMetrics(), width)) {
            g.drawString(line, x, y + g.getFontMetrics(font).getAscent());
            y += height(font);
        }
        return y;
    }

    /** Returns the font, reduced in size until the longest word of the text fits into the given width. */
    private Font fitting(String text, Font font, int width) {
        var fitting = font;
        while (LineBreaker.longestWord(text, g.getFontMetrics(fitting)) > width) {
            fitting = fitting.deriveFont(fitting.getSize2D() * SMALLER);
        }
        return fitting;
    }
}
