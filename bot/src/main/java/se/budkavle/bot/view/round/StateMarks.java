package se.budkavle.bot.view.round;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines the appearance of each state of an activity, such as on track: the shape, emoji and colours in all pictures,
 * messages and files.
 *
 * <p>Colour alone never identifies a state. Each state also has its own shape, an emoji of similar shape and colour,
 * and a name from the message bundle ({@link Mark#wordKey}). Missing answers and late activities have symbols too,
 * although nobody can choose "missing" or "late" in an answer.
 */
public final class StateMarks {

    public static final String MISSING = "MISSING";

    /**
     * All marks in the order in which a stacked bar shows them, from done to unanswered. The contrast between a text
     * and its fill colour is at least 4.5:1. The contrast between an outline and white is at least 3:1. Neighbouring
     * colours can be told apart in three forms of colour blindness. StateMarksTest checks the rules about contrast and
     * colours. No emoji is black, because nobody could see it on the chat's dark background.
     */
    private static final List<Mark> ALL = List.of(
            new Mark("DONE", "✓", "☑️", 0x0B4A86, 0x0B4A86, 0xFFFFFF),
            new Mark("ON_TRACK", "●", "🟢", 0x57BA7F, 0x1B7A43, 0x10281A),
            new Mark("AT_RISK", "▲", "⚠️", 0xFFD24A, 0x8A6100, 0x2B1E00),
            new Mark("OFF_TRACK", "■", "🟥", 0xB42318, 0xB42318, 0xFFFFFF),
            new Mark("LATE", "◆", "⏰", 0x7A3E9D, 0x7A3E9D, 0xFFFFFF),
            new Mark("NOT_STARTED", "○", "⚪", 0xFFFFFF, 0x57606A, 0x24292F),
            new Mark("CANCELLED", "✕", "🟤", 0x5A4A42, 0x5A4A42, 0xFFFFFF),
            new Mark(MISSING, "◌", "❔", 0xDDE1E6, 0x6B7480, 0x24292F));

    private StateMarks() {}

    /**
     * Returns the mark (symbol and colours) of each state, in the order from done to unanswered, in which a stacked bar
     * shows its segments.
     */
    public static List<Mark> all() {
        return ALL;
    }

    /**
     * Returns the mark of the state with this name, which may also be LATE. For null, returns the mark of a missing
     * answer. Throws an exception if there is no state with this name.
     */
    public static Mark of(@Nullable String state) {
        String name = state == null ? MISSING : state;
        return ALL.stream()
                .filter(mark -> mark.state().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mark for state " + name + ", only for "
                        + Arrays.toString(ALL.stream().map(Mark::state).toArray())));
    }

    /**
     * The appearance of one state of an activity, such as on track. The colours are 0xRRGGBB: {@code fill},
     * {@code line} for the outline, and {@code ink} for text on the fill.
     */
    public record Mark(String state, String shape, String emoji, int fill, int line, int ink) {

        /** Returns the key of the state's name in the message bundle. */
        public String wordKey() {
            return "state." + state;
        }
    }
}
