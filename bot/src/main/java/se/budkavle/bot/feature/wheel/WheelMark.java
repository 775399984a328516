package se.budkavle.bot.feature.wheel;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import se.budkavle.bot.view.wheel.WheelEntry.Kind;

/**
 * The appearance of the mark (symbol) for one kind of entry in the picture of a year's calendar. Each kind of entry has
 * its own shape, so that readers need not distinguish colours.
 *
 * @param corners the number of corners of the shape; 0 for a circle
 * @param turn the angle of the first corner, clockwise from the top, in radians
 * @param baseline the distance from the middle of the mark down to the baseline of the letter in the mark
 */
record WheelMark(int corners, double turn, double radius, double baseline, Color fill, Color line) {

    static WheelMark of(Kind kind) {
        return switch (kind) {
            case MEETING -> mark(0, 0, 18, 6, 0xDCEBF7, 0x0B4A86);
            case EVENT -> mark(4, 0, 23, 6, 0xFBE3F1, 0x8E1A5E);
            case ROUND_OPENS -> mark(4, Math.PI / 4, 23, 6, 0xDDF3E4, 0x12612F);
            case ROUND_DUE -> mark(3, 0, 26, 10, 0xFFE9C7, 0x7A4A00);
            case NEWSLETTER -> mark(6, 0, 20, 6, 0xE9E2FA, 0x4B2A99);
            case GATHERING -> mark(5, 0, 21, 7, 0xF1EDE4, 0x5B4A2A);
        };
    }

    private static WheelMark mark(int corners, double turn, double radius, double baseline, int fill, int line) {
        return new WheelMark(corners, turn, radius, baseline, new Color(fill), new Color(line));
    }

    Shape at(double x, double y) {
        if (corners == 0) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        var path = new Path2D.Double();
        for (int corner = 0; corner < corners; corner++) {
            double angle = turn + 2 * Math.PI * corner / corners;
            double cornerX = x + radius * Math.sin(angle);
            double cornerY = y - radius * Math.cos(angle);
            if (corner == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        return path;
    }
}
