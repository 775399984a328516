package se.budkavle.bot.view.round;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * Draws the shape of an activity's state, such as a triangle for "at risk". Draws lines and circles instead of
 * characters, so that the shapes do not depend on the installed fonts.
 */
final class MarkShape {

    private MarkShape() {}

    /**
     * Draws the shape of the mark within a square with side length {@code size}, centred at the point {@code x},
     * {@code y}.
     */
    static void draw(Graphics2D g, Mark mark, double x, double y, double size, Color colour) {
        double r = size / 2;
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) (size / 6), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (mark.shape()) {
            case "●" -> g.fill(circle(x, y, r * 0.92));
            case "○" -> g.draw(circle(x, y, r * 0.8));
            case "■" -> g.fill(new Rectangle2D.Double(x - r * 0.82, y - r * 0.82, r * 1.64, r * 1.64));
            case "▲" -> g.fill(lines(true, x, y - r * 0.95, x + r * 1.05, y + r * 0.85, x - r * 1.05, y + r * 0.85));
            case "◆" -> g.fill(lines(true, x, y - r, x + r, y, x, y + r, x - r, y));
            case "✓" ->
                g.draw(lines(false, x - r * 0.8, y + r * 0.05, x - r * 0.25, y + r * 0.65, x + r * 0.85, y - r * 0.65));
            case "✕" -> {
                g.draw(lines(false, x - r * 0.65, y - r * 0.65, x + r * 0.65, y + r * 0.65));
                g.draw(lines(false, x - r * 0.65, y + r * 0.65, x + r * 0.65, y - r * 0.65));
            }
            case "◌" -> dots(g, x, y, r);
            default -> throw new IllegalArgumentException("No drawing for the shape " + mark.shape());
        }
    }

    private static void dots(Graphics2D g, double x, double y, double r) {
        for (int dot = 0; dot < 8; dot++) {
            double angle = Math.PI / 4 * dot;
            g.fill(circle(x + r * 0.78 * Math.cos(angle), y + r * 0.78 * Math.sin(angle), r * 0.2));
        }
    }

    private static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static Path2D lines(boolean closed, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
