package se.budkavle.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/**
 * The declaration of a command: its English name, its options and the right that it requires.
 *
 * <p>Descriptions and Swedish names are in the message bundles under {@code command.<name with dots>}, with
 * {@code .name} and {@code .says}.
 *
 * @param name one or two words, as in "round open"
 */
public record Spec(String name, List<Option> options, RequiredRight right) {

    /**
     * The type of an option's value. START_DATE is the first day of a period and may have passed recently; a DATE after
     * another one is the last day of that period. DATE_TIME is a time in the future, TIME_SPAN a future day with a
     * start and an optional end.
     */
    public enum Kind {
        TEXT,
        DATE,
        START_DATE,
        DATE_TIME,
        TIME_SPAN,
        INTEGER,
        BOOLEAN,
        ACCOUNT,
        CHANNEL,
        FILE
    }

    /**
     * An option of a command. If only fixed values are allowed, the bundles have a text for each of them, below the
     * option's key.
     *
     * @param ifBlank makes the refusal of a blank text; null for the general refusal
     */
    public record Option(
            String name,
            Kind kind,
            boolean required,
            @Nullable OptionCompleter completion,
            List<String> values,
            @Nullable Supplier<Refusal> ifBlank) {

        Option(String name, Kind kind, boolean required, @Nullable OptionCompleter completion, List<String> values) {
            this(name, kind, required, completion, values, null);
        }

        /** Returns whether the option has suggestions while a person types. */
        public boolean suggests() {
            return completion != null
                    || switch (kind) {
                        case DATE, START_DATE, DATE_TIME, TIME_SPAN -> true;
                        default -> false;
                    };
        }
    }

    public static Spec of(String name) {
        return new Spec(name, List.of(), RequiredRight.ANYONE);
    }

    public Spec asking(String option, Kind kind) {
        return with(new Option(option, kind, true, null, List.of()));
    }

    /** Adds a required text; if it is blank, the call is refused with this refusal instead of the general one. */
    public Spec asking(String option, Supplier<Refusal> ifBlank) {
        return with(new Option(option, Kind.TEXT, true, null, List.of(), ifBlank));
    }

    /** Adds an option with suggestions; the submitted value may be any text, which the command validates. */
    public Spec asking(String option, Kind kind, OptionCompleter completion) {
        return with(new Option(option, kind, true, completion, List.of()));
    }

    public Spec perhaps(String option, Kind kind) {
        return with(new Option(option, kind, false, null, List.of()));
    }

    public Spec perhaps(String option, Kind kind, OptionCompleter completion) {
        return with(new Option(option, kind, false, completion, List.of()));
    }

    /** Adds an option with at most 25 fixed values; their texts are under {@code command.<name>.<option>.<value>}. */
    public Spec choosing(String option, boolean required, List<String> values) {
        return with(new Option(option, Kind.TEXT, required, null, List.copyOf(values)));
    }

    public Spec onlyFor(RequiredRight onlyFor) {
        return new Spec(name, options, onlyFor);
    }

    /** Returns whether the dates are those of a period; otherwise each is a deadline. */
    boolean asksForPeriod() {
        return options.stream().anyMatch(option -> option.kind() == Kind.START_DATE);
    }

    /** Returns the key prefix of the command's texts in the bundles. */
    public String key() {
        return "command." + name.replace(' ', '.');
    }

    private Spec with(Option option) {
        var longer = new ArrayList<>(options);
        longer.add(option);
        return new Spec(name, List.copyOf(longer), right);
    }
}
