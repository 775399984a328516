package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The rules for buttons, selects and forms. */
public final class ComponentRules {

    public static final int ROW = 1;
    public static final int BUTTON = 2;
    public static final int SELECT = 3;
    public static final int TEXT_INPUT = 4;
    public static final int TEXT = 10;
    public static final int LABEL = 18;
    private static final int LINK = 5;
    private static final String TWICE = "Component custom id cannot be duplicated";

    private ComponentRules() {
    }

    /** The rows of a message. */
    static void rows(Check message) {
        List<Check> interactive = new ArrayList<>();
        for (Check row : message.each("components")) {
            if (!row.oneOf("type", ROW)) {
                continue;
            }
            row.needsCount("components", 1, 5);
            List<Check> children = row.each("components");
            for (Check child : children) {
                if (child.oneOf("type", BUTTON, SELECT, 5, 6, 7, 8)) {
                    if (child.number("type") == BUTTON) {
                        button(child);
                    } else {
                        select(child, 0);
                        alone(row, children);
                    }
                    interactive.add(child);
                }
            }
        }
        Check.unique(interactive, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", TWICE);
    }

    private static void alone(Check row, List<Check> children) {
        if (children.size() > 1) {
            row.wrong("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
    }

    private static void button(Check button) {
        button.oneOf("style", 1, 2, 3, 4, LINK);
        button.may("label", 1, 80);
        if (!button.has("label") && !button.has("emoji")) {
            button.wrong("label", "BASE_TYPE_REQUIRED", "A button needs a label or an emoji.");
        }
        if (button.number("style") == LINK) {
            button.needs("url", 1, 512);
        } else {
            button.needs("custom_id", 1, 100);
        }
    }

    private static void select(Check select, int leastValues) {
        select.needs("custom_id", 1, 100).may("placeholder", 0, 150).range("min_values", leastValues, 25).range("max_values", 1, 25);
        if (select.number("type") == SELECT) {
            select.needsCount("options", 1, 25);
            List<Check> options = select.each("options");
            options.forEach(option -> option.needs("label", 1, 100).needs("value", 1, 100).may("description", 0, 100));
            Check.unique(options, "value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }

    /** Refuses a form (modal) that breaks a rule. */
    public static void checkForm(ObjectNode data) {
        Errors errors = new Errors();
        Check form = Check.of(data, errors, "data");
        form.needs("custom_id", 1, 100).needs("title", 1, 45).needsCount("components", 1, 5);
        List<Check> fields = new ArrayList<>();
        for (Check top : form.each("components")) {
            if (!top.oneOf("type", ROW, TEXT, LABEL)) {
                continue;
            }
            switch (top.number("type")) {
                case ROW -> {
                    top.needsCount("components", 1, 1);
                    top.each("components").forEach(child -> {
                        if (child.oneOf("type", TEXT_INPUT)) {
                            textInput(child.needs("label", 1, 45));
                            fields.add(child);
                        }
                    });
                }
                case LABEL -> {
                    top.needs("label", 1, 45).may("description", 0, 100);
                    Check child = top.in("component");
                    if (child.oneOf("type", TEXT_INPUT, SELECT)) {
                        if (child.number("type") == SELECT) {
                            select(child, child.node().path("required").asBoolean(true) ? 1 : 0);
                        } else {
                            textInput(child);
                        }
                        fields.add(child);
                    }
                }
                default -> top.needs("content", 1, 4000);
            }
        }
        Check.unique(fields, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", TWICE);
        errors.refuseIfAny();
    }

    private static void textInput(Check input) {
        input.needs("custom_id", 1, 100).oneOf("style", 1, 2);
        input.may("placeholder", 0, 100).may("value", 0, 4000).range("min_length", 0, 4000).range("max_length", 1, 4000);
    }

    /** Refuses suggestions that break a rule. */
    public static void checkChoices(ObjectNode data) {
        Errors errors = new Errors();
        Check answer = Check.of(data, errors, "data");
        answer.needsCount("choices", 0, 25);
        answer.each("choices").forEach(choice -> choice.needs("name", 1, 100).needs("value", 1, 100));
        errors.refuseIfAny();
    }
}
