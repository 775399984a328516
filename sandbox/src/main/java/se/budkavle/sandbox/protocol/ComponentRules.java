package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.List;

/** Validates the buttons and select menus of a message. */
public final class ComponentRules {

    public static final int ROW = 1;
    public static final int BUTTON = 2;
    public static final int TEXT_INPUT = 4;
    public static final int TEXT = 10;
    public static final int LABEL = 18;
    public static final int FILES = 19;
    public static final int RADIO_GROUP = 21;
    public static final int CHECKBOX_GROUP = 22;
    public static final int CHECKBOX = 23;
    private static final int LINK = 5;

    private ComponentRules() {}

    /** Validates all component rows of a message and the buttons and select menus in them. */
    static void rows(Validator message) {
        List<Validator> interactive = new ArrayList<>();
        for (Validator row : message.each("components")) {
            if (!row.isOneOf(ROW)) {
                continue;
            }
            row.requiredCount("components", 1, 5);
            List<Validator> children = row.each("components");
            for (Validator child : children) {
                if (child.isOneOf(
                        BUTTON,
                        SelectRules.STRING,
                        SelectRules.USER,
                        SelectRules.ROLE,
                        SelectRules.MENTIONABLE,
                        SelectRules.CHANNEL)) {
                    if (child.number("type") == BUTTON) {
                        button(child);
                    } else {
                        SelectRules.inMessage(child);
                        requireAlone(row, children);
                    }
                    interactive.add(child);
                }
            }
        }
        requireUniqueIds(interactive);
    }

    /** Checks that no two components have the same custom id. */
    static void requireUniqueIds(List<Validator> components) {
        Duplicates.refuse(
                components, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private static void requireAlone(Validator row, List<Validator> children) {
        if (children.size() > 1) {
            row.error(
                    "components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
    }

    private static void button(Validator button) {
        button.oneOf("style", 1, 2, 3, 4, LINK);
        button.optionalText("label", 1, 80).optionalBoolean("disabled").in("emoji");
        if (!button.has("label") && !button.has("emoji")) {
            button.error("label", "BASE_TYPE_REQUIRED", "A button needs a label or an emoji.");
        }
        if (button.has("custom_id") && button.has("url")) {
            // Discord documents the text of this error, but does not document its code. For an error without a
            // documented code, the imitation of Discord uses its own code.
            button.error("custom_id", "SANDBOX_ID_AND_URL", "A custom id and url cannot both be specified");
        }
        if (button.number("style") == LINK) {
            button.required("url", 1, 512);
            if (button.has("url") && !button.text("url").matches("(?s)(https?|discord)://.+")) {
                button.error(
                        "url",
                        "URL_TYPE_INVALID_SCHEME",
                        "Scheme \"" + button.text("url").replaceFirst("(?s):.*", "")
                                + "\" is not supported. Scheme must be one of ('http', 'https', 'discord').");
            }
        } else {
            button.required("custom_id", 1, 100);
        }
    }
}
