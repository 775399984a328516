package se.budkavle.bot.view.round;

import java.util.Arrays;
import java.util.List;

/**
 * The shape, emoji and colours by which a state is known wherever one is shown.
 *
 * <p>Colour is never the only sign: the shape differs, the emoji has the shape as well as the colour where the
 * workspace offers such a one, and the word (from the bundle, under {@link Mark#wordKey}) stands beside. States are
 * named by strings because texts know nothing of what is stored.
 */
public final class StateMarks {

    public static final String MISSING = "MISSING";

    /*
     * In the order of a bar, from finished to unanswered. Each ink is at least 4.5:1 on its fill, each line at least
     * 3:1 on white, and neighbours stay apart in the three forms of colour blindness (MarksTest computes it).
     * No black emoji: it vanishes on the workspace's dark background.
     */
    private static final List<Mark> ALL = List.of(
            new Mark("DONE", "✓", "☑️", 0x0B4A86, 0x0B4A86, 0xFFFFFF),
            new Mark("ON_TRACK", "●", "🟢", 0x57BA7F, 0x1B7A43, 0x10281A),
            new Mark("AT_RISK", "▲", "⚠️", 0xFFD24A, 0x8A6100, 0x2B1E00),
            new Mark("OFF_TRACK", "■", "🟥", 0xB42318, 0xB42318, 0xFFFFFF),
            new Mark("NOT_STARTED", "○", "⚪", 0xFFFFFF, 0x57606A, 0x24292F),
            new Mark("CANCELLED", "✕", "🟤", 0x5A4A42, 0x5A4A42, 0xFFFFFF),
            new Mark(MISSING, "◌", "❔", 0xDDE1E6, 0x6B7480, 0x24292F));

    private StateMarks() {
    }

    /** All marks, in the order in which a bar shows them. */
    public static List<Mark> all() {
        return ALL;
    }

    /** The mark of the state with this name; null stands for no answer. */
    public static Mark of(String state) {
        String name = state == null ? MISSING : state;
        return ALL.stream().filter(mark -> mark.state().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mark for state " + name + ", only for "
                        + Arrays.toString(ALL.stream().map(Mark::state).toArray())));
    }

    /** How one state looks; colours are 0xRRGGBB: the fill, the line around it, the ink for text upon it. */
    public record Mark(String state, String shape, String emoji, int fill, int line, int ink) {

        /** The key of the state's word in the bundle. */
        public String wordKey() {
            return "state." + state;
        }
    }
}
