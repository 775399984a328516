package se.budkavle.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/**
 * The declaration of a slash command: its English name, its options and the right that a user needs.
 *
 * <p>The command's Swedish name and its description are in the message bundles, under the keys {@code command.<name
 * with dots>.name} and {@code command.<name with dots>.says}.
 *
 * @param name one or two words, for example "round open"
 */
public record Spec(String name, List<Option> options, RequiredRight right) {

    /**
     * The types of option values, which determine how the bot parses a typed text.
     *
     * <p>START_DATE is the first day of a period and may have passed recently. If a command has two date options, the
     * second one is the last day of the period. PAST_DATE is a day that has begun. DATE_TIME is a day and time in the
     * future. TIME_SPAN is a day in the future with a start time and an optional end time.
     */
    public enum Kind {
        TEXT,
        DATE,
        START_DATE,
        PAST_DATE,
        DATE_TIME,
        TIME_SPAN,
        INTEGER,
        BOOLEAN,
        ACCOUNT,
        CHANNEL,
        FILE
    }

    /**
     * An option of a slash command. If the option allows only fixed values, the message bundles contain a label for
     * each value.
     *
     * @param ifBlank a function that creates the {@code Refusal} for a blank text; null if the person sees the general
     *     message
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

        /** Returns whether the chat asks the bot for autocomplete suggestions while a person types this option. */
        public boolean suggests() {
            return completion != null
                    || switch (kind) {
                        case DATE, START_DATE, PAST_DATE, DATE_TIME, TIME_SPAN -> true;
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

    /**
     * Adds a required text option to the command.
     *
     * @param ifBlank a function that creates the {@code Refusal} for a blank text; the person sees this refusal's
     *     message instead of the general message
     */
    public Spec asking(String option, Supplier<Refusal> ifBlank) {
        return with(new Option(option, Kind.TEXT, true, null, List.of(), ifBlank));
    }

    /**
     * Adds a required option with autocomplete suggestions. A person may also submit a text that was not suggested, so
     * the command must validate the value.
     */
    public Spec asking(String option, Kind kind, OptionCompleter completion) {
        return with(new Option(option, kind, true, completion, List.of()));
    }

    public Spec perhaps(String option, Kind kind) {
        return with(new Option(option, kind, false, null, List.of()));
    }

    public Spec perhaps(String option, Kind kind, OptionCompleter completion) {
        return with(new Option(option, kind, false, completion, List.of()));
    }

    /**
     * Adds an option with at most 25 fixed values. The labels of the fixed values are in the message bundles under
     * {@code command.<name>.<option>.<value>}.
     */
    public Spec choosing(String option, boolean required, List<String> values) {
        return with(new Option(option, Kind.TEXT, required, null, List.copyOf(values)));
    }

    public Spec onlyFor(RequiredRight onlyFor) {
        return new Spec(name, options, onlyFor);
    }

    /**
     * Returns whether the command has an option of the kind START_DATE, so that the command's date options can be the
     * first and the last day of a period. If the method returns false, each date option of the command is a deadline.
     */
    boolean asksForPeriod() {
        return options.stream().anyMatch(option -> option.kind() == Kind.START_DATE);
    }

    /**
     * Returns the prefix of the message bundle keys of the command's name, description and options, for example
     * "command.round.open".
     */
    public String key() {
        return "command." + name.replace(' ', '.');
    }

    private Spec with(Option option) {
        var longer = new ArrayList<>(options);
        longer.add(option);
        return new Spec(name, List.copyOf(longer), right);
    }
}
