package se.budkavle.sandbox.people;

import java.util.List;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Command;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the use of a command as Discord sends it, with all that its options name. */
final class CommandCall {

    private final Workspace workspace;
    private final Shapes shapes;
    private final Actor actor;
    private final ObjectNode resolved = Json.object();

    CommandCall(Workspace workspace, Shapes shapes, Actor actor) {
        this.workspace = workspace;
        this.shapes = shapes;
        this.actor = actor;
    }

    /** {@code focused} is the option being typed where suggestions are asked for; null where the command is used. */
    ObjectNode data(CommandMenu.Entry entry, JsonNode given, String focused) {
        Command command = entry.command();
        ObjectNode data = Json.object().put("id", Long.toString(command.id())).put("name", command.name()).put("type", 1);
        if (command.guild()) {
            data.put("guild_id", Long.toString(workspace.id()));
        }
        ArrayNode here = data.putArray("options");
        for (JsonNode step : entry.path().subList(1, entry.path().size())) {
            here = here.addObject().put("name", Json.text(step, "name")).put("type", Json.number(step, "type", 1)).putArray("options");
        }
        for (JsonNode option : Json.each(entry.leaf(), "options")) {
            String name = Json.text(option, "name");
            boolean isFocused = name.equals(focused);
            JsonNode value = given.path(name);
            if (value.isMissingNode() || value.isNull()) {
                if (Json.flag(option, "required") && focused == null) {
                    throw new Refusal(Fault.WRONG_INPUT, "The option " + name + " is required.");
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
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    private JsonNode checked(JsonNode option, JsonNode value) {
        String type = CommandMenu.TYPES.get(Json.number(option, "type", 3));
        switch (type) {
            case "string":
                String text = value.asString("");
                require(value.isValueNode() && text.length() >= Math.max(1, Json.number(option, "min_length", 0))
                        && text.length() <= Json.number(option, "max_length", 6000) && amongChoices(option, text), option);
                return Json.MAPPER.valueToTree(text);
            case "integer":
                require(value.asString("").matches("-?\\d{1,16}") && inRange(option, value) && amongChoices(option, value.asString("")), option);
                return Json.MAPPER.valueToTree(Long.parseLong(value.asString("")));
            case "number":
                require(value.asString("").matches("-?\\d{1,16}(\\.\\d+)?") && inRange(option, value), option);
                return Json.MAPPER.valueToTree(Double.parseDouble(value.asString("")));
            case "boolean":
                require(value.asString("").matches("true|false"), option);
                return Json.MAPPER.valueToTree(Boolean.parseBoolean(value.asString("")));
            case "attachment":
                require(value.isObject(), option);
                Attachment file = workspace.messages().keep(actor.file(value));
                resolve("attachments", file.id(), shapes.messages().attachment(file));
                return Json.MAPPER.valueToTree(Long.toString(file.id()));
            default:
                require(Json.isId(value.asString("")), option);
                resolve(option, type, Long.parseLong(value.asString("")));
                return Json.MAPPER.valueToTree(value.asString(""));
        }
    }

    private void resolve(JsonNode option, String type, long id) {
        Person person = workspace.people().member(id);
        Role role = workspace.roles().get(id);
        Channel channel = workspace.channels().get(id);
        if (person != null && List.of("user", "mentionable").contains(type)) {
            resolvePerson(person);
        } else if (role != null && List.of("role", "mentionable").contains(type)) {
            resolve("roles", id, shapes.people().role(role));
        } else if (channel != null && !channel.isPrivate() && type.equals("channel")) {
            resolve("channels", id, shapes.channels().whole(channel, 0).put("permissions", "0"));
        } else {
            require(false, option);
        }
    }

    /** Also for a select of people. */
    void resolvePerson(Person person) {
        resolve("users", person.id(), shapes.people().user(person));
        resolve("members", person.id(), shapes.people().memberWithoutUser(person).put("permissions", shapes.people().permissions(person)));
    }

    ObjectNode resolved() {
        return resolved;
    }

    private void resolve(String kind, long id, ObjectNode shape) {
        resolved.withObject("/" + kind).set(Long.toString(id), shape);
    }

    private static boolean inRange(JsonNode option, JsonNode value) {
        double number = Double.parseDouble(value.asString(""));
        return (!option.has("min_value") || number >= option.get("min_value").asDouble())
                && (!option.has("max_value") || number <= option.get("max_value").asDouble());
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
            throw new Refusal(Fault.WRONG_INPUT, "The option " + Json.text(option, "name") + " has a value that does not fit.");
        }
    }
}
