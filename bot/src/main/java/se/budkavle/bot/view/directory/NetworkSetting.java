package se.budkavle.bot.view.directory;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/**
 * Defines one setting of a network: the option of the command {@code /network settings} with which users change the
 * setting, and the line that shows the setting's value.
 *
 * <p>Each feature defines its settings as Spring beans. The {@code @Order} annotation of a setting's bean determines
 * the setting's position in the list of settings. The message bundles contain the texts about each setting under
 * {@code command.network.settings.<option>} and {@code directory.settings.<option>}.
 *
 * @param value a function that takes all settings and returns this setting's value, for display and for the audit log.
 *     A returned {@code String} that is not one of {@code values} is a comma-separated list.
 * @param changed a function that takes all old settings and the user's command, and returns the settings with the new
 *     value
 * @param values the fixed values, of which a user chooses one; empty if the setting is not a choice between fixed
 *     values. The message bundles contain each value's name under {@code directory.settings.<option>.<value>}.
 * @param warnings a function that takes all settings and returns warnings about conflicts between this and other
 *     settings
 */
public record NetworkSetting(
        String option,
        Kind kind,
        List<String> values,
        Function<NetworkSettingValues, Object> value,
        BiFunction<NetworkSettingValues, Call, NetworkSettingValues> changed,
        Function<NetworkSettingValues, List<Phrase>> warnings) {

    public static NetworkSetting yesOrNo(
            String option,
            Predicate<NetworkSettingValues> value,
            BiFunction<NetworkSettingValues, Boolean, NetworkSettingValues> with) {
        return new NetworkSetting(
                option,
                Kind.BOOLEAN,
                List.of(),
                value::test,
                (values, call) -> with.apply(values, call.isTrue(option)),
                values -> List.of());
    }

    public static NetworkSetting days(
            String option,
            ToIntFunction<NetworkSettingValues> value,
            BiFunction<NetworkSettingValues, Integer, NetworkSettingValues> with) {
        return new NetworkSetting(
                option,
                Kind.INTEGER,
                List.of(),
                value::applyAsInt,
                (values, call) ->
                        with.apply(values, Math.max(0, call.perhapsInt(option).orElseThrow())),
                values -> List.of());
    }

    /**
     * Creates a setting whose value is a list of numbers.
     *
     * @param value a function that takes all settings and returns this setting's value: numbers separated by commas
     */
    public static NetworkSetting list(
            String option,
            Function<NetworkSettingValues, String> value,
            BiFunction<NetworkSettingValues, String, NetworkSettingValues> with) {
        return new NetworkSetting(
                option,
                Kind.TEXT,
                List.of(),
                value::apply,
                (values, call) -> with.apply(values, call.text(option)),
                values -> List.of());
    }

    /** Creates a setting whose value is one of the given fixed values. */
    public static NetworkSetting choice(
            String option,
            List<String> values,
            Function<NetworkSettingValues, String> value,
            BiFunction<NetworkSettingValues, String, NetworkSettingValues> with) {
        return new NetworkSetting(
                option,
                Kind.TEXT,
                List.copyOf(values),
                value::apply,
                (before, call) -> with.apply(before, offered(call.text(option), values)),
                before -> List.of());
    }

    /** Creates a setting whose value is several texts. The audit log contains only the number of texts. */
    public static NetworkSetting texts(
            String option,
            Function<NetworkSettingValues, List<String>> value,
            BiFunction<NetworkSettingValues, String, NetworkSettingValues> with) {
        return new NetworkSetting(
                option,
                Kind.TEXT,
                List.of(),
                values -> new Texts(value.apply(values)),
                (values, call) -> with.apply(values, call.text(option)),
                values -> List.of());
    }

    private record Texts(List<String> all) {

        @Override
        public String toString() {
            return String.valueOf(all.size());
        }
    }

    /**
     * Returns a copy of this setting that warns about conflicts with other settings.
     *
     * @param newWarnings a function that takes all settings and returns the warnings
     */
    public NetworkSetting warning(Function<NetworkSettingValues, List<Phrase>> newWarnings) {
        return new NetworkSetting(option, kind, values, value, changed, newWarnings);
    }

    /**
     * Changes this setting if the user's command contains the setting's option. Returns the new values of all settings
     * of the network.
     */
    public NetworkSettingValues changedBy(Call call, NetworkSettingValues before) {
        return call.options().containsKey(option) ? changed.apply(before, call) : before;
    }

    /** Returns the specification of the command with this setting's option added. */
    public Spec addedTo(Spec spec) {
        return values.isEmpty() ? spec.perhaps(option, kind) : spec.choosing(option, false, values);
    }

    /** Returns the line that shows this setting and its value in the list of a network's settings. */
    public Phrase line(NetworkSettingValues current) {
        return Phrase.of("directory.settings." + option, shown(value.apply(current)));
    }

    private static String offered(String typed, List<String> values) {
        if (!values.contains(typed)) {
            throw new Refusal("directory.settings.not-offered", typed);
        }
        return typed;
    }

    private Object shown(Object value) {
        if (!values.isEmpty()) {
            return Phrase.of("directory.settings." + option + "." + value);
        }
        if (value instanceof Boolean yes) {
            return Phrase.of(yes ? "directory.settings.yes" : "directory.settings.no");
        }
        if (value instanceof Texts texts) {
            return texts.all().isEmpty()
                    ? Phrase.of("directory.settings.none")
                    : Phrase.joined(
                            " · ", texts.all().stream().map(Phrase::words).toList());
        }
        return value instanceof String list ? list.replace(",", ", ") : value;
    }
}
