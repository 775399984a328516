package se.budkavle.bot.feature.wheel;

import java.awt.Color;
import java.awt.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A graphical element of the picture of a year's calendar. The picture is written as SVG for a web page, or drawn as
 * PNG for the chat.
 */
sealed interface WheelElement {

    /**
     * A closed shape with an outline in the picture.
     *
     * @param fill the colour inside; null for none
     * @param dashed whether the outline is dashed
     */
    record Figure(Shape shape, @Nullable Color fill, Color line, boolean dashed) implements WheelElement {}

    /**
     * A line of text in the picture.
     *
     * @param x the x coordinate of the text's middle if it is centred; otherwise of its left end
     * @param y the y coordinate of the text's baseline
     */
    record Label(String text, double x, double y, int size, boolean bold, boolean centred, Color colour)
            implements WheelElement {}
}
