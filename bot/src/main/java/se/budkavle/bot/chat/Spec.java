package se.budkavle.bot.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * How a command is called: its English name, its options, and who may.
 *
 * <p>Descriptions and Swedish names stand in the message bundles under
 * {@code command.<name with dots>} with {@code .name}, {@code .says}.
 *
 * @param name one or two words, as in "round open"
 */
public record Spec(String name, List<Option> options, Right right) {

    /** What an option takes; DATE_TIME is a moment ahead, TIME_SPAN a day ahead with a start and perhaps an end. */
    public enum Kind { TEXT, DATE, DATE_TIME, TIME_SPAN, INTEGER, BOOLEAN, ACCOUNT, CHANNEL, FILE }

    /** One of the fixed values that an option takes; its words stand under the option's key. */
    public record Option(String name, Kind kind, boolean required, Completion completion, List<String> values) {

        /** Whether something is suggested while it is typed. */
        public boolean suggests() {
            return completion != null || kind == Kind.DATE || kind == Kind.DATE_TIME || kind == Kind.TIME_SPAN;
        }
    }

    public static Spec of(String name) {
        return new Spec(name, List.of(), Right.ANYONE);
    }

    public Spec asking(String option, Kind kind) {
        return with(new Option(option, kind, true, null, List.of()));
    }

    /** The completion suggests while typing; what is sent in the end may be anything and is checked by the command. */
    public Spec asking(String option, Kind kind, Completion completion) {
        return with(new Option(option, kind, true, completion, List.of()));
    }

    public Spec perhaps(String option, Kind kind) {
        return with(new Option(option, kind, false, null, List.of()));
    }

    public Spec perhaps(String option, Kind kind, Completion completion) {
        return with(new Option(option, kind, false, completion, List.of()));
    }

    /** One of at most 25 values; their words stand under {@code command.<name>.<option>.<value>}. */
    public Spec choosing(String option, boolean required, List<String> values) {
        return with(new Option(option, Kind.TEXT, required, null, List.copyOf(values)));
    }

    public Spec onlyFor(Right onlyFor) {
        return new Spec(name, options, onlyFor);
    }

    /** The key of the bundles under which its words stand. */
    public String key() {
        return "command." + name.replace(' ', '.');
    }

    private Spec with(Option option) {
        var longer = new ArrayList<>(options);
        longer.add(option);
        return new Spec(name, List.copyOf(longer), right);
    }
}
