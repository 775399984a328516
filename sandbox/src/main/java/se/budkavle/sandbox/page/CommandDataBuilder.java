package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Command;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the payload of a command interaction as Discord sends it to a bot, and validates the values of the command's
 * options.
 */
final class CommandDataBuilder {

    private final Workspace workspace;
    private final PersonAccess access;
    private final ResolvedData resolved;

    CommandDataBuilder(Workspace workspace, PersonAccess access, ResolvedData resolved) {
        this.workspace = workspace;
        this.access = access;
        this.resolved = resolved;
    }

    /**
     * Builds the payload of a slash command's interaction. {@code focused} is the name of the option that the person is
     * typing (autocompletion), or null if the person sends the command. Throws a {@code Refusal} if a value is invalid,
     * or if the person sends the command without a required option.
     */
    ObjectNode data(AvailableCommands.Entry entry, JsonNode given, @Nullable String focused) {
        Command command = entry.command();
        ObjectNode data = Json.object()
                .put("id", Long.toString(command.id()))
                .put("name", command.name())
                .put("type", 1);
        if (command.guild()) {
            data.put("guild_id", Long.toString(workspace.id()));
        }
        ArrayNode here = data.putArray("options");
        for (JsonNode step : entry.path().subList(1, entry.path().size())) {
            here = here.addObject()
                    .put("name", Json.text(step, "name"))
                    .put("type", Json.number(step, "type", 1))
                    .putArray("options");
        }
        for (JsonNode option : Json.each(entry.leaf(), "options")) {
            String name = Json.text(option, "name", "");
            boolean isFocused = name.equals(focused);
            JsonNode value = given.path(name);
            if (value.isMissingNode() || value.isNull()) {
                if (Json.flag(option, "required") && focused == null) {
                    throw new Refusal(ApiError.WRONG_INPUT, "The option " + name + " is required.");
                }
                if (!isFocused) {
                    continue;
                }
                value = Json.MAPPER.valueToTree("");
            }
            ObjectNode sent = here.addObject().put("name", name).put("type", Json.number(option, "type", 3));
            if (isFocused) {
                sent.put("focused", true).put("value", value.asString(""));
            } else {
                sent.set("value", checked(option, value));
            }
        }
        resolved.addTo(data);
        return data;
    }

    /**
     * Builds the payload of a context menu command's interaction. {@code targetId} is the id of the person or message
     * on which the command is used.
     */
    ObjectNode contextMenuCommand(Command command, long targetId) {
        ObjectNode data = Json.object()
                .put("id", Long.toString(command.id()))
                .put("name", command.name())
                .put("type", command.type())
                .put("target_id", Long.toString(targetId));
        if (command.guild()) {
            data.put("guild_id", Long.toString(workspace.id()));
        }
        resolved.addTo(data);
        return data;
    }

    private JsonNode checked(JsonNode option, JsonNode value) {
        String type = Objects.requireNonNull(
                AvailableCommands.TYPES.get(Json.number(option, "type", 3)),
                "the types are checked when a command is registered");
        switch (type) {
            case "string":
                String text = value.asString("");
                require(
                        value.isValueNode()
                                && text.length() >= Math.max(1, Json.number(option, "min_length", 0))
                                && text.length() <= Json.number(option, "max_length", 6000)
                                && amongChoices(option, text),
                        option);
                return Json.MAPPER.valueToTree(text);
            case "integer":
                require(
                        value.asString("").matches("-?\\d{1,16}")
                                && inRange(option, value)
                                && amongChoices(option, value.asString("")),
                        option);
                return Json.MAPPER.valueToTree(Long.parseLong(value.asString("")));
            case "number":
                require(value.asString("").matches("-?\\d{1,16}(\\.\\d+)?") && inRange(option, value), option);
                return Json.MAPPER.valueToTree(Double.parseDouble(value.asString("")));
            case "boolean":
                require(value.asString("").matches("true|false"), option);
                return Json.MAPPER.valueToTree(Boolean.parseBoolean(value.asString("")));
            case "attachment":
                require(value.isObject(), option);
                Attachment file = workspace.messages().keep(access.file(value));
                resolved.file(file);
                return Json.MAPPER.valueToTree(Long.toString(file.id()));
            default:
                require(
                        Json.isId(value.asString("")) && resolves(option, type, Long.parseLong(value.asString(""))),
                        option);
                return Json.MAPPER.valueToTree(value.asString(""));
        }
    }

    private boolean resolves(JsonNode option, String type, long id) {
        return switch (type) {
            case "user" -> resolved.person(id);
            case "role" -> resolved.role(id);
            case "mentionable" -> resolved.person(id) || resolved.role(id);
            default -> resolved.channel(id, types(option));
        };
    }

    private static List<Integer> types(JsonNode option) {
        List<Integer> types = new ArrayList<>();
        Json.each(option, "channel_types").forEach(type -> types.add(type.asInt(-1)));
        return types;
    }

    private static boolean inRange(JsonNode option, JsonNode value) {
        double number = Double.parseDouble(value.asString(""));
        return (!Json.has(option, "min_value")
                        || number >= option.get("min_value").asDouble())
                && (!Json.has(option, "max_value")
                        || number <= option.get("max_value").asDouble());
    }

    private static boolean amongChoices(JsonNode option, String value) {
        boolean any = false;
        for (JsonNode choice : Json.each(option, "choices")) {
            any = true;
            if (Json.text(choice, "value", "").equals(value)) {
                return true;
            }
        }
        return !any;
    }

    private static void require(boolean holds, JsonNode option) {
        if (!holds) {
            throw new Refusal(
                    ApiError.WRONG_INPUT,
                    "The option " + Json.text(option, "name") + " has a value that does not fit.");
        }
    }
}
