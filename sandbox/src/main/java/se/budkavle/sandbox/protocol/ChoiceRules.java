package se.budkavle.sandbox.protocol;

import tools.jackson.databind.JsonNode;

/**
 * Validates a choice of a command option: a fixed choice in the command's definition, or a choice that a bot suggests
 * for autocompletion.
 */
final class ChoiceRules {

    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int NUMBER = 10;
    /** The largest allowed absolute value of an integer option: JavaScript's largest safe integer, as on Discord. */
    static final long FARTHEST = (1L << 53) - 1;

    private ChoiceRules() {}

    /** Checks that a choice of a command option has a name of 1 to 100 characters and a value of the option's type. */
    static void check(Validator choice, int optionType) {
        choice.required("name", 1, 100).required("value");
        LocalizationRules.check(choice, "name_localizations", 100);
        if (choice.has("value")) {
            switch (optionType) {
                case INTEGER -> choice.range("value", -FARTHEST, FARTHEST);
                case NUMBER -> number(choice, "value");
                default -> text(choice);
            }
        }
    }

    /** Checks that the field, if present, is a number or a string that contains a number. Decimals are allowed. */
    static void number(Validator check, String field) {
        JsonNode value = check.node().path(field);
        if (check.has(field) && !value.isNumber() && !value.asString("").matches("-?\\d+(\\.\\d+)?")) {
            check.error(
                    field, "NUMBER_TYPE_COERCE", "Value \"" + value.asString(value.toString()) + "\" is not float.");
        }
    }

    private static void text(Validator choice) {
        JsonNode value = choice.node().get("value");
        if (!value.isString()) {
            choice.error("value", "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
        } else {
            choice.optionalText("value", 1, 100);
        }
    }
}
