package se.budkavle.sandbox.protocol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Validates select menus in messages and in modal forms. */
public final class SelectRules {

    public static final int STRING = 3;
    public static final int USER = 5;
    public static final int ROLE = 6;
    public static final int MENTIONABLE = 7;
    public static final int CHANNEL = 8;
    private static final int[] CHANNEL_TYPES = IntStream.rangeClosed(0, 16).toArray();
    private static final Map<Integer, Set<String>> DEFAULTS = Map.of(
            USER,
            Set.of("user"),
            ROLE,
            Set.of("role"),
            MENTIONABLE,
            Set.of("user", "role"),
            CHANNEL,
            Set.of("channel"));

    private SelectRules() {}

    static void inMessage(Validator select) {
        check(select.optionalBoolean("disabled"), 0);
    }

    /**
     * Validates a select menu in a modal form. Reports an error if the menu is disabled, or if a required menu allows
     * zero values.
     */
    static void inForm(Validator select) {
        if (select.optionalBoolean("disabled", "required").flag("disabled", false)) {
            // Discord documents this error, but does not document its code. For an error without a documented code, the
            // imitation of Discord uses its own code.
            select.error("disabled", "SANDBOX_DISABLED_IN_FORM", "A select in a form cannot be disabled.");
        }
        check(select, select.flag("required", true) ? 1 : 0);
    }

    private static void check(Validator select, int leastValues) {
        select.required("custom_id", 1, 100).optionalText("placeholder", 0, 150);
        howMany(select, leastValues, 25);
        if (select.number("type") == STRING) {
            options(select);
        } else {
            defaults(select);
        }
        channelTypes(select);
    }

    /**
     * Validates {@code min_values} and {@code max_values} of a select menu, checkbox group or file field.
     * {@code min_values} must be at least {@code least}. The largest allowed value of {@code min_values} and
     * {@code max_values} is {@code most}.
     */
    static void howMany(Validator choice, int least, int most) {
        choice.range("min_values", least, most).range("max_values", 1, most);
        if (choice.number("min_values", 0) > choice.number("max_values", most)) {
            choice.error(
                    "min_values",
                    "NUMBER_TYPE_MAX",
                    "int value should be less than or equal to " + choice.number("max_values") + ".");
        }
    }

    private static void options(Validator select) {
        int fewest =
                Math.max(1, Math.min(25, Math.max(select.number("min_values", 1), select.number("max_values", 1))));
        select.requiredCount("options", fewest, 25);
        List<Validator> options = select.each("options");
        options.forEach(option -> {
            option.required("label", 1, 100)
                    .required("value", 1, 100)
                    .optionalText("description", 0, 100)
                    .optionalBoolean("default");
            option.in("emoji");
        });
        Duplicates.refuse(
                options,
                "value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
        long chosen =
                options.stream().filter(option -> option.flag("default", false)).count();
        if (chosen > select.number("max_values", 1)) {
            select.error(
                    "options", "SANDBOX_TOO_MANY_DEFAULTS", "More options are chosen at first than may be chosen.");
        }
    }

    private static void defaults(Validator select) {
        List<Validator> defaults = select.each("default_values");
        Set<String> kinds = DEFAULTS.getOrDefault(select.number("type"), Set.of());
        for (Validator value : defaults) {
            value.required("id").id("id").required("type");
            if (value.has("type") && !kinds.contains(value.text("type"))) {
                value.error("type", "BASE_TYPE_CHOICES", "Value must be one of {" + String.join(", ", kinds) + "}.");
            }
        }
        if (!defaults.isEmpty()) {
            select.count("default_values", select.number("min_values", 1), select.number("max_values", 1));
        }
    }

    private static void channelTypes(Validator select) {
        select.count("channel_types", 0, CHANNEL_TYPES.length);
        if (select.has("channel_types")) {
            select.elements("channel_types", CHANNEL_TYPES);
        }
    }
}
