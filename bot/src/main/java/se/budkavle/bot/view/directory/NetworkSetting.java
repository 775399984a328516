package se.budkavle.bot.view.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.text.Phrase;

/**
 * One setting of a network: the option of {@code /network settings} that changes it, and the line that shows it.
 *
 * <p>Each feature provides its settings as beans; {@code @Order} gives their place in the list. The texts are in the
 * bundles under {@code command.network.settings.<option>} and {@code directory.settings.<option>}.
 *
 * @param value the value, of the kind's type, a text being a list with commas; it also stands in the audit log
 * @param changed the values with what the call gives for this option
 * @param warnings what contradicts other settings, empty if nothing does
 */
public record NetworkSetting(
        String option,
        Kind kind,
        Function<NetworkSettingValues, Object> value,
        BiFunction<NetworkSettingValues, Call, NetworkSettingValues> changed,
        Function<NetworkSettingValues, List<Phrase>> warnings) {

    /** More days than any setting allows, so that the record of the settings refuses it. */
    private static final long FAR_TOO_LONG = 1000;

    public static NetworkSetting yesOrNo(
            String option,
            Predicate<NetworkSettingValues> value,
            BiFunction<NetworkSettingValues, Boolean, NetworkSettingValues> with) {
        return new NetworkSetting(
                option,
                Kind.BOOLEAN,
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
                value::applyAsInt,
                (values, call) -> with.apply(values, limited(call.perhapsNumber(option))),
                values -> List.of());
    }

    /** @param value numbers separated by commas */
    public static NetworkSetting list(
            String option,
            Function<NetworkSettingValues, String> value,
            BiFunction<NetworkSettingValues, String, NetworkSettingValues> with) {
        return new NetworkSetting(
                option,
                Kind.TEXT,
                value::apply,
                (values, call) -> with.apply(values, call.text(option)),
                values -> List.of());
    }

    /** Returns this setting with warnings where its value contradicts other settings. */
    public NetworkSetting warning(Function<NetworkSettingValues, List<Phrase>> newWarnings) {
        return new NetworkSetting(option, kind, value, changed, newWarnings);
    }

    /** Returns the values as the call changes them; unchanged if it does not give this option. */
    public NetworkSettingValues changedBy(Call call, NetworkSettingValues values) {
        return call.options().containsKey(option) ? changed.apply(values, call) : values;
    }

    /** Returns the line that shows this setting and its value on the card of a network's settings. */
    public Phrase line(NetworkSettingValues values) {
        return Phrase.of("directory.settings." + option, shown(value.apply(values)));
    }

    private static Object shown(Object value) {
        if (value instanceof Boolean yes) {
            return Phrase.of(yes ? "directory.settings.yes" : "directory.settings.no");
        }
        return value instanceof String list ? list.replace(",", ", ") : value;
    }

    private static int limited(Optional<Long> days) {
        return (int) Math.max(0, Math.min(days.orElseThrow(), FAR_TOO_LONG));
    }
}
