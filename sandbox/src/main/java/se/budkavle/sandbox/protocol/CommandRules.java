package se.budkavle.sandbox.protocol;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules for commands and their options. */
public final class CommandRules {

    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final Set<String> LOCALES = Set.of("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu",
            "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko");
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    private CommandRules() {
    }

    /** Refuses a command that breaks a rule; {@code path} says where in the body it lies. */
    public static void check(ObjectNode body, String... path) {
        Errors errors = new Errors();
        Check command = Check.of(body, errors, path);
        boolean slash = body.path("type").asInt(1) == 1;
        if (slash) {
            named(command);
            options(command, 0);
        } else {
            command.needs("name", 1, 32);
        }
        if (size(body) > 8000) {
            command.wrong("options", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
        errors.refuseIfAny();
    }

    private static void named(Check check) {
        check.needs("name", 1, 32).matches("name", NAME).needs("description", 1, 100);
        if (!check.text("name").equals(check.text("name").toLowerCase())) {
            check.wrong("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        localized(check, "name_localizations", 32, NAME);
        localized(check, "description_localizations", 100, null);
    }

    private static void localized(Check check, String field, int most, Pattern pattern) {
        Check words = check.in(field);
        words.node().properties().forEach(entry -> {
            if (!LOCALES.contains(entry.getKey())) {
                words.wrong(entry.getKey(), "DICT_TYPE_KEYS", "This is not one of the locales.");
            }
            words.may(entry.getKey(), 1, most);
            if (pattern != null) {
                words.matches(entry.getKey(), pattern);
            }
        });
    }

    private static void options(Check parent, int depth) {
        parent.count("options", 0, 25);
        List<Check> options = parent.each("options");
        boolean optionalSeen = false;
        boolean subcommands = options.stream().anyMatch(CommandRules::nests);
        for (Check option : options) {
            named(option);
            option.oneOf("type", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            boolean required = option.node().path("required").asBoolean(false);
            if (required && optionalSeen) {
                option.wrong("required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }
            optionalSeen |= !required && !nests(option);
            if (subcommands && !nests(option) || nests(option) && depth + (option.number("type") == GROUP ? 1 : 0) > 1) {
                option.wrong("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and sub-command group option types are mutually exclusive to all other types");
            }
            if (nests(option)) {
                options(option, option.number("type") == GROUP ? 1 : 2);
            } else {
                values(option);
            }
        }
        Check.unique(options, "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    }

    private static void values(Check option) {
        option.count("choices", 0, 25).range("min_length", 0, 6000).range("max_length", 1, 6000);
        option.each("choices").forEach(choice -> choice.needs("name", 1, 100).needs("value", 1, 100));
        if (option.node().path("autocomplete").asBoolean(false) && option.has("choices") && !option.node().get("choices").isEmpty()) {
            option.wrong("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Autocomplete and choices cannot both be used");
        }
    }

    private static boolean nests(Check option) {
        return option.number("type") == SUBCOMMAND || option.number("type") == GROUP;
    }

    /** Characters of names, descriptions and values, the longest language counting. */
    private static int size(JsonNode node) {
        int sum = longest(node, "name") + longest(node, "description");
        for (JsonNode choice : Json.each(node, "choices")) {
            sum += longest(choice, "name") + Json.text(choice, "value", "").length();
        }
        for (JsonNode option : Json.each(node, "options")) {
            sum += size(option);
        }
        return sum;
    }

    private static int longest(JsonNode node, String field) {
        int most = Json.text(node, field, "").length();
        JsonNode words = node.path(field + "_localizations");
        for (JsonNode word : words.isObject() ? words.values() : List.<JsonNode>of()) {
            most = Math.max(most, word.asString("").length());
        }
        return most;
    }
}
