package se.budkavle.bot.view.round;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape, emoji and colours by which each state is shown everywhere.
 *
 * <p>Colour is never the only sign: each state has a shape of its own, its emoji has that shape and colour if the chat
 * offers one, and the word from the bundle ({@link Mark#wordKey}) stands beside it. States are named by strings,
 * because this package does not depend on the storage module.
 */
public final class StateMarks {

    public static final String MISSING = "MISSING";

    /*
     * All marks in the order of a bar, from finished to unanswered. The contrast of each ink on its fill is at least
     * 4.5:1 and that of each outline on white at least 3:1; neighbours can be told apart in the three forms of colour
     * blindness (StateMarksTest checks this). No emoji is black, because the chat's dark background would hide it.
     */
    private static final List<Mark> ALL = List.of(
            new Mark("DONE", "✓", "☑️", 0x0B4A86, 0x0B4A86, 0xFFFFFF),
            new Mark("ON_TRACK", "●", "🟢", 0x57BA7F, 0x1B7A43, 0x10281A),
            new Mark("AT_RISK", "▲", "⚠️", 0xFFD24A, 0x8A6100, 0x2B1E00),
            new Mark("OFF_TRACK", "■", "🟥", 0xB42318, 0xB42318, 0xFFFFFF),
            new Mark("NOT_STARTED", "○", "⚪", 0xFFFFFF, 0x57606A, 0x24292F),
            new Mark("CANCELLED", "✕", "🟤", 0x5A4A42, 0x5A4A42, 0xFFFFFF),
            new Mark(MISSING, "◌", "❔", 0xDDE1E6, 0x6B7480, 0x24292F));

    private StateMarks() {}

    /** Returns all marks, in the order in which a bar shows them. */
    public static List<Mark> all() {
        return ALL;
    }

    /** Returns the mark of the state with this name; null means no answer. */
    public static Mark of(@Nullable String state) {
        String name = state == null ? MISSING : state;
        return ALL.stream()
                .filter(mark -> mark.state().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mark for state " + name + ", only for "
                        + Arrays.toString(ALL.stream().map(Mark::state).toArray())));
    }

    /** How one state looks; colours are 0xRRGGBB: the fill, the outline and the ink for text on the fill. */
    public record Mark(String state, String shape, String emoji, int fill, int line, int ink) {

        /** Returns the key of the state's name in the bundle. */
        public String wordKey() {
            return "state." + state;
        }
    }
}
