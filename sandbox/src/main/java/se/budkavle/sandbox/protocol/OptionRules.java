package se.budkavle.sandbox.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Validates the options of a command's definition: their sequence, their nesting and their allowed values. */
final class OptionRules {

    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int[] TYPES = IntStream.rangeClosed(1, 11).toArray();
    private static final int CHANNEL = 7;
    private static final int[] CHANNEL_TYPES = IntStream.rangeClosed(0, 16).toArray();

    private OptionRules() {}

    /** Validates all options of this command, including those of its subcommands. */
    static void check(Validator command) {
        check(command, true, true);
    }

    private static void check(Validator parent, boolean groupsFit, boolean subcommandsFit) {
        parent.count("options", 0, 25);
        List<Validator> options = parent.each("options");
        boolean nested = options.stream().anyMatch(OptionRules::nests);
        if (nested && !options.stream().allMatch(OptionRules::nests)) {
            parent.error(
                    "options",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-commands and sub-command group option types are mutually exclusive to all other types");
        }
        for (Validator option : options) {
            if (!option.isOneOf(TYPES)) {
                continue;
            }
            CommandRules.checkNames(option);
            int type = option.number("type");
            boolean belowGroup = subcommandsFit && !groupsFit;
            if (type == GROUP && !groupsFit || type == SUBCOMMAND && !subcommandsFit || belowGroup && !nests(option)) {
                option.error("type", "BASE_TYPE_CHOICES", "An option of this type cannot stand here.");
            } else if (nests(option)) {
                check(option, false, type == GROUP);
            } else {
                values(option.optionalBoolean("required", "autocomplete"), type);
            }
        }
        requiredFirst(options);
        differ(options);
    }

    private static boolean nests(Validator option) {
        return option.number("type") == SUBCOMMAND || option.number("type") == GROUP;
    }

    private static void requiredFirst(List<Validator> options) {
        boolean optionalSeen = false;
        for (Validator option : options) {
            boolean required = option.flag("required", false);
            if (required && optionalSeen) {
                option.errorHere(
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required && !nests(option);
        }
    }

    /**
     * Checks that the name of each option is unique. A translated name must also be unique: no other option may have
     * the same translation into that language, or the same untranslated name.
     */
    private static void differ(List<Validator> options) {
        Duplicates.refuse(
                options, "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
        Set<String> taken = new HashSet<>();
        for (Validator option : options) {
            option.in("name_localizations").node().properties().forEach(entry -> {
                String name = entry.getValue().asString("");
                boolean anothers = options.stream()
                        .anyMatch(other -> other != option && other.text("name").equals(name));
                if (!taken.add(entry.getKey() + " " + name) || anothers) {
                    option.error(
                            "name_localizations",
                            entry.getKey(),
                            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                            "Option name already exists");
                }
            });
        }
    }

    private static void values(Validator option, int type) {
        List<Validator> choices = option.count("choices", 0, 25).each("choices");
        if (type == ChoiceRules.STRING || type == ChoiceRules.INTEGER || type == ChoiceRules.NUMBER) {
            choices.forEach(choice -> ChoiceRules.check(choice, type));
            Duplicates.refuse(
                    choices,
                    "name",
                    "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
                    "Option choice name already exists");
        }
        if (option.flag("autocomplete", false) && !choices.isEmpty()) {
            option.error(
                    "autocomplete",
                    "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
                    "Autocomplete and choices cannot both be used");
        }
        switch (type) {
            case ChoiceRules.STRING ->
                ordered(option.range("min_length", 0, 6000).range("max_length", 1, 6000), "min_length", "max_length");
            case ChoiceRules.INTEGER ->
                ordered(
                        option.range("min_value", -ChoiceRules.FARTHEST, ChoiceRules.FARTHEST)
                                .range("max_value", -ChoiceRules.FARTHEST, ChoiceRules.FARTHEST),
                        "min_value",
                        "max_value");
            case ChoiceRules.NUMBER -> {
                ChoiceRules.number(option, "min_value");
                ChoiceRules.number(option, "max_value");
                ordered(option, "min_value", "max_value");
            }
            case CHANNEL ->
                option.count("channel_types", 0, CHANNEL_TYPES.length).elements("channel_types", CHANNEL_TYPES);
            default -> {}
        }
    }

    private static void ordered(Validator option, String least, String most) {
        JsonNode low = option.node().path(least);
        JsonNode high = option.node().path(most);
        if (low.isNumber() && high.isNumber() && low.asDouble() > high.asDouble()) {
            option.error(
                    least, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + high.asString() + ".");
        }
    }
}
