package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates the definition of a command that a bot registers: the command's names, descriptions, options, contexts and
 * total size.
 */
public final class CommandRules {

    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int SLASH = 1;
    private static final String TWICE = "APPLICATION_COMMANDS_DUPLICATE_NAME";
    private static final int MOST_CHARACTERS = 8000;
    private static final long ALL_PERMISSIONS = 1L << 54;

    private CommandRules() {}

    /** Throws a {@code Refusal} that lists all errors if the command's definition is invalid. */
    public static void check(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        check(Validator.of(body, errors));
        errors.refuseIfAny();
    }

    /**
     * Returns the command definitions in the JSON array. Throws a {@code Refusal} if a definition is invalid, or if two
     * commands of one type have the same name.
     */
    public static List<ObjectNode> checkAll(JsonNode body) {
        ValidationErrors errors = new ValidationErrors();
        List<ObjectNode> commands = new ArrayList<>();
        if (!body.isArray()) {
            errors.add(List.of(), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }
        Set<String> names = new HashSet<>();
        for (JsonNode element : body.isArray() ? body.values() : List.<JsonNode>of()) {
            Validator command = Validator.of(element, errors, Integer.toString(commands.size()));
            commands.add(element instanceof ObjectNode object ? object : Json.object());
            if (!element.isObject()) {
                command.errorHere("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            } else if (!names.add(command.number("type", SLASH) + " " + command.text("name"))) {
                command.errorHere(TWICE, "Application command names must be unique");
            } else {
                check(command);
            }
        }
        errors.refuseIfAny();
        return commands;
    }

    /**
     * Throws a {@code Refusal} if {@code free} is false, that is, if another command of the same type already has the
     * name.
     */
    public static void checkName(boolean free) {
        ValidationErrors errors = new ValidationErrors();
        if (!free) {
            errors.add(List.of("name"), TWICE, "Application command names must be unique");
        }
        errors.refuseIfAny();
    }

    private static void check(Validator command) {
        boolean known = !command.has("type") || command.oneOf("type", SLASH, 2, 3);
        if (known && command.number("type", SLASH) == SLASH) {
            checkNames(command);
            OptionRules.check(command);
        } else if (known) {
            checkContextMenuCommand(command);
        }
        checkContexts(command);
        if (size(command.node()) > MOST_CHARACTERS) {
            command.errorHere("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    /** Validates the name and the description of a command or option, including their translations. */
    static void checkNames(Validator check) {
        check.required("name", 1, 32).required("description", 1, 100);
        if (!check.text("name").isEmpty() && !isName(check.text("name"))) {
            check.error("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        LocalizationRules.checkNames(check, 32, CommandRules::isName);
        LocalizationRules.check(check, "description_localizations", 100);
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && text.equals(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Validates a context menu command. The command's name may contain any characters. The command must have no
     * description and no options.
     */
    private static void checkContextMenuCommand(Validator command) {
        command.required("name", 1, 32);
        LocalizationRules.check(command, "name_localizations", 32);
        // Discord does not document the codes of the next two errors. The sandbox therefore gives undocumented errors
        // its own codes, which begin with SANDBOX.
        if (!command.text("description").isEmpty()) {
            command.error("description", "SANDBOX_MENU_DESCRIPTION", "Context menu commands cannot have description");
        }
        if (command.has("options") && !command.node().get("options").isEmpty()) {
            command.error("options", "SANDBOX_MENU_OPTIONS", "Context menu commands cannot have options");
        }
    }

    private static void checkContexts(Validator command) {
        command.range("default_member_permissions", 0, ALL_PERMISSIONS)
                .optionalBoolean("dm_permission", "default_permission", "nsfw");
        if (command.has("contexts")) {
            command.count("contexts", 1, 3).elements("contexts", 0, 1, 2);
        }
        if (command.has("integration_types")) {
            command.count("integration_types", 1, 2).elements("integration_types", 0, 1);
        }
    }

    /**
     * Returns the command's size in characters: the sum of all names, descriptions and choice values. If a text has
     * translations, only the longest version is counted.
     */
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
