package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates the modal forms that bots send. Supports both layouts that Discord has for modal forms: the older layout
 * with rows and the newer layout with labels.
 */
public final class FormRules {

    private FormRules() {}

    /** Throws a {@code Refusal} that lists all errors if the modal form is invalid. */
    public static void check(ObjectNode data) {
        ValidationErrors errors = new ValidationErrors();
        Validator form = Validator.of(data, errors, "data");
        form.required("custom_id", 1, 100).required("title", 1, 45).requiredCount("components", 1, 5);
        List<Validator> fields = new ArrayList<>();
        for (Validator top : form.each("components")) {
            if (!top.isOneOf(ComponentRules.ROW, ComponentRules.TEXT, ComponentRules.LABEL)) {
                continue;
            }
            switch (top.number("type")) {
                case ComponentRules.ROW -> row(top, fields);
                case ComponentRules.LABEL -> label(top, fields);
                default -> top.required("content", 1, 4000);
            }
        }
        ComponentRules.requireUniqueIds(fields);
        errors.refuseIfAny();
    }

    private static void row(Validator row, List<Validator> fields) {
        row.requiredCount("components", 1, 1);
        for (Validator child : row.each("components")) {
            if (child.isOneOf(ComponentRules.TEXT_INPUT)) {
                textInput(child.required("label", 1, 45));
                fields.add(child);
            }
        }
    }

    private static void label(Validator label, List<Validator> fields) {
        label.required("label", 1, 45).optionalText("description", 0, 100).required("component");
        Validator field = label.in("component");
        if (field.node().isEmpty()
                || !field.isOneOf(
                        ComponentRules.TEXT_INPUT,
                        SelectRules.STRING,
                        SelectRules.USER,
                        SelectRules.ROLE,
                        SelectRules.MENTIONABLE,
                        SelectRules.CHANNEL,
                        ComponentRules.FILES,
                        ComponentRules.RADIO_GROUP,
                        ComponentRules.CHECKBOX_GROUP,
                        ComponentRules.CHECKBOX)) {
            return;
        }
        fields.add(field);
        switch (field.number("type")) {
            case ComponentRules.TEXT_INPUT -> textInput(field);
            case ComponentRules.RADIO_GROUP -> radioGroup(field);
            case ComponentRules.CHECKBOX_GROUP -> checkboxGroup(field);
            case ComponentRules.CHECKBOX -> field.required("custom_id", 1, 100).optionalBoolean("default");
            case ComponentRules.FILES -> files(field);
            default -> SelectRules.inForm(field);
        }
    }

    private static void textInput(Validator input) {
        input.required("custom_id", 1, 100).optionalBoolean("required").oneOf("style", 1, 2);
        input.optionalText("placeholder", 0, 100)
                .optionalText("value", 0, 4000)
                .range("min_length", 0, 4000)
                .range("max_length", 1, 4000);
        if (input.number("min_length", 0) > input.number("max_length", 4000)) {
            input.error(
                    "min_length",
                    "NUMBER_TYPE_MAX",
                    "int value should be less than or equal to " + input.number("max_length") + ".");
        }
    }

    private static void radioGroup(Validator group) {
        group.required("custom_id", 1, 100).optionalBoolean("required").requiredCount("options", 2, 10);
        if (options(group) > 1) {
            group.error("options", "SANDBOX_TOO_MANY_DEFAULTS", "More options are chosen at first than may be chosen.");
        }
    }

    private static void checkboxGroup(Validator group) {
        group.required("custom_id", 1, 100).optionalBoolean("required").requiredCount("options", 1, 10);
        SelectRules.howMany(group, leastOf(group), 10);
        options(group);
    }

    private static void files(Validator files) {
        files.required("custom_id", 1, 100).optionalBoolean("required");
        SelectRules.howMany(files, leastOf(files), 10);
    }

    /** Returns the lowest value that {@code min_values} may have: 1 for a required field, 0 for an optional field. */
    private static int leastOf(Validator field) {
        return field.flag("required", true) ? 1 : 0;
    }

    /** Validates the options of a radio or checkbox group, and returns how many options are selected by default. */
    private static long options(Validator group) {
        List<Validator> options = group.each("options");
        options.forEach(option -> option.required("label", 1, 100)
                .required("value", 1, 100)
                .optionalText("description", 0, 100)
                .optionalBoolean("default"));
        Duplicates.refuse(
                options,
                "value",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
        return options.stream().filter(option -> option.flag("default", false)).count();
    }
}
