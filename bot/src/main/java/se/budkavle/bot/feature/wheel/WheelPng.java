package se.budkavle.bot.feature.wheel;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import se.budkavle.bot.feature.wheel.WheelElement.Figure;
import se.budkavle.bot.feature.wheel.WheelElement.Label;

/** Draws the picture of a year's calendar as a PNG file, for the chat. */
final class WheelPng {

    private static final float[] DASHES = {6, 4};

    private WheelPng() {}

    static byte[] of(WheelDrawing.Drawn drawn) {
        var image = new BufferedImage(WheelDrawing.WIDTH, drawn.height(), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (var element : drawn.elements()) {
            if (element instanceof Figure figure) {
                draw(g, figure);
            } else if (element instanceof Label label) {
                write(g, label);
            }
        }
        g.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return png.toByteArray();
    }

    private static void draw(Graphics2D g, Figure figure) {
        if (figure.fill() != null) {
            g.setColor(figure.fill());
            g.fill(figure.shape());
        }
        g.setColor(figure.line());
        g.setStroke(
                figure.dashed()
                        ? new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                        : new BasicStroke(2));
        g.draw(figure.shape());
    }

    private static void write(Graphics2D g, Label label) {
        g.setFont(new Font(Font.SANS_SERIF, label.bold() ? Font.BOLD : Font.PLAIN, label.size()));
        g.setColor(label.colour());
        double width = label.centred() ? g.getFontMetrics().stringWidth(label.text()) / 2.0 : 0;
        g.drawString(label.text(), (float) (label.x() - width), (float) label.y());
    }
}
