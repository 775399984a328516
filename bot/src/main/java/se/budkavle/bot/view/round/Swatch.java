package se.budkavle.bot.view.round;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import se.budkavle.bot.view.round.StateMarks.Mark;

/** Paints a rectangle in a state's colour and pattern, with the state's shape and the number of answers if they fit. */
final class Swatch {

    private static final int STEP = 12;
    private static final int SHAPE = 22;
    private static final int GAP = 8;

    private Swatch() {}

    /**
     * Paints the coloured rectangle that stands for a state, such as "on track". If {@code text} is empty, the
     * rectangle contains only the state's symbol.
     */
    static void paint(Graphics2D g, Mark mark, Rectangle area, String text) {
        g.setColor(new Color(mark.fill()));
        g.fill(area);
        pattern(g, mark, area);
        g.setColor(new Color(mark.line()));
        g.setStroke(new BasicStroke(2));
        g.drawRect(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
        label(g, mark, area, text);
    }

    /**
     * Paints the pattern that stands for a state, such as "off track". Some states, such as "on track", have no
     * pattern. The pattern distinguishes states in a greyscale print, and in rectangles that are too small for the
     * shape.
     */
    private static void pattern(Graphics2D g, Mark mark, Rectangle area) {
        Shape clip = g.getClip();
        g.clip(area);
        g.setStroke(new BasicStroke(2));
        switch (mark.state()) {
            case "OFF_TRACK" -> stripes(g, area, true, new Color(0xE08A80));
            case "CANCELLED" -> {
                stripes(g, area, true, new Color(0x9C8C82));
                stripes(g, area, false, new Color(0x9C8C82));
            }
            case "AT_RISK" -> {
                g.setColor(new Color(0xC79200));
                for (int y = area.y + 6; y < area.y + area.height; y += STEP) {
                    for (int x = area.x + 6 + (y - area.y) / STEP % 2 * STEP / 2; x < area.x + area.width; x += STEP) {
                        g.fillOval(x - 2, y - 2, 4, 4);
                    }
                }
            }
            case "LATE" -> {
                g.setColor(new Color(0xA87BC4));
                for (int y = area.y + STEP / 2; y < area.y + area.height; y += STEP) {
                    g.drawLine(area.x, y, area.x + area.width, y);
                }
            }
            case StateMarks.MISSING -> stripes(g, area, false, new Color(0xB4BCC6));
            default -> {}
        }
        g.setClip(clip);
    }

    private static void stripes(Graphics2D g, Rectangle area, boolean rising, Color colour) {
        g.setColor(colour);
        for (int x = area.x - area.height; x < area.x + area.width; x += STEP) {
            int bottom = area.y + area.height;
            g.drawLine(x, rising ? bottom : area.y, x + area.height, rising ? area.y : bottom);
        }
    }

    private static void label(Graphics2D g, Mark mark, Rectangle area, String text) {
        FontMetrics metrics = g.getFontMetrics();
        int textWidth = metrics.stringWidth(text);
        int both = SHAPE + (text.isEmpty() ? 0 : GAP + textWidth);
        boolean withShape = both + 12 <= area.width;
        int needed = withShape ? both : textWidth;
        if (needed + 8 > area.width || needed == 0) {
            return;
        }
        int x = area.x + (area.width - needed) / 2;
        int middle = area.y + area.height / 2;
        // Paints the plain fill colour behind the shape and the number, which would be unreadable on the pattern.
        g.setColor(new Color(mark.fill()));
        g.fillRect(x - 4, middle - 17, needed + 8, 34);
        Color ink = new Color(mark.ink());
        if (withShape) {
            MarkShape.draw(g, mark, x + SHAPE / 2.0, middle, SHAPE, ink);
        }
        g.setColor(ink);
        g.drawString(text, x + needed - textWidth, middle + metrics.getAscent() * 37 / 100);
    }
}
