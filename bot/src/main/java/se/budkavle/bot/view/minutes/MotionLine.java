package se.budkavle.bot.view.minutes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.Motion;

/** Writes a motion made at a meeting as a line of text. */
public final class MotionLine {

    private MotionLine() {}

    /**
     * Returns a line with the motion's maker and text.
     *
     * @param name the name of the person who made the motion; null if no person made it, or if the name is unknown
     */
    public static Phrase of(Motion.Maker maker, @Nullable String name, String text) {
        return Phrase.of(
                "minutes.motion.line",
                maker == Motion.Maker.PERSON
                        ? Phrase.words(Objects.requireNonNullElse(name, "–"))
                        : Phrase.of("minutes.motion." + maker),
                text);
    }
}
