package se.budkavle.bot.directory;

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

/**
 * Draws a network's seats as a grid: a row for each organisation, a column for each side.
 *
 * <p>A vacant seat is told by its sign, its word and its broken line, not by the colour alone. Sizes are such that
 * all can be read on a phone, at a third of the width.
 */
final class SeatsPicture {

    static final int WIDTH = 1200;
    static final int HEAD = 170;
    static final int ROW = 108;
    static final int FOOT = 24;

    private static final int MARGIN = 32;
    private static final int LABEL = 250;
    private static final int GAP = 12;
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

    /** A row of the grid; where an organisation has no seat in a column there is null. */
    record Line(String organisation, List<Cell> cells) { }

    /** What stands in a cell, the sign included. */
    record Cell(boolean filled, String name, String term) { }

    private SeatsPicture(Graphics2D g, int columns) {
        this.g = g;
        cell = (WIDTH - 2 * MARGIN - LABEL) / columns;
    }

    /** The picture as a PNG file; the same input gives the same bytes. */
    static byte[] png(String title, List<String> columns, List<Line> lines) {
        var image = new BufferedImage(WIDTH, HEAD + lines.size() * ROW + FOOT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            new SeatsPicture(g, columns.size()).draw(title, columns, lines);
        } finally {
            g.dispose();
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return png.toByteArray();
    }

    private void draw(String title, List<String> columns, List<Line> lines) {
        write(title, TITLE, INK, MARGIN, 74, WIDTH - 2 * MARGIN);
        for (int column = 0; column < columns.size(); column++) {
            write(columns.get(column), WORD, QUIET, left(column) + GAP, HEAD - 24, cell - 2 * GAP);
        }
        int top = HEAD;
        for (var line : lines) {
            write(line.organisation(), WORD, INK, MARGIN, top + 58, LABEL - GAP);
            for (int column = 0; column < columns.size(); column++) {
                if (line.cells().get(column) != null) {
                    seat(line.cells().get(column), left(column), top);
                }
            }
            top += ROW;
        }
    }

    private void seat(Cell seat, int left, int top) {
        if (seat.filled()) {
            g.setColor(FILLED);
            g.fillRoundRect(left, top, cell - GAP, ROW - GAP, 16, 16);
        }
        g.setColor(seat.filled() ? FILLED_LINE : VACANT_LINE);
        g.setStroke(seat.filled() ? new BasicStroke(2)
                : new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 8}, 0));
        g.drawRoundRect(left, top, cell - GAP, ROW - GAP, 16, 16);
        int width = cell - 4 * GAP;
        write(seat.name(), NAME, seat.filled() ? INK : VACANT_LINE, left + GAP + 4, top + 42, width);
        write(seat.term(), TERM, QUIET, left + GAP + 4, top + 78, width);
    }

    private int left(int column) {
        return MARGIN + LABEL + column * cell;
    }

    /** In one line, cut visibly where it is too long. */
    private void write(String text, Font font, Color colour, int x, int baseline, int width) {
        g.setFont(font);
        g.setColor(colour);
        var shown = text;
        for (int end = text.length(); end > 0 && g.getFontMetrics().stringWidth(shown) > width; end--) {
            shown = text.substring(0, end - 1).strip() + "…";
        }
        g.drawString(shown, x, baseline);
    }
}
