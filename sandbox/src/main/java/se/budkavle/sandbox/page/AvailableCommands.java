package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Command;
import se.budkavle.sandbox.workspace.CommandAccess;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists the slash and context menu commands that a person may use on the imitated Discord server, in the person's
 * language. Each subcommand is listed separately.
 */
record AvailableCommands(Workspace workspace) {

    static final Map<Integer, String> TYPES = Map.of(
            3,
            "string",
            4,
            "integer",
            5,
            "boolean",
            6,
            "user",
            7,
            "channel",
            8,
            "role",
            9,
            "mentionable",
            10,
            "number",
            11,
            "attachment");
    static final Map<Integer, String> KINDS = Map.of(1, "slash", 2, "user", 3, "message");
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    /**
     * A command or subcommand. {@code path} contains the JSON definitions from the command down to the subcommand.
     * {@code leaf} is the last of these definitions; this last definition contains the options.
     */
    record Entry(Command command, List<JsonNode> path) {

        JsonNode leaf() {
            return path.get(path.size() - 1);
        }

        String name() {
            return String.join(
                    " ", path.stream().map(node -> Json.text(node, "name")).toList());
        }
    }

    /**
     * Returns the commands that the person may use in this channel. If the channel is null, returns the commands that
     * the person may use on the imitated Discord server. Permissions for individual channels are then ignored.
     */
    List<Entry> entries(Person person, @Nullable Channel channel) {
        CommandAccess access = new CommandAccess(workspace);
        List<Entry> entries = new ArrayList<>();
        boolean any = channel == null
                ? workspace.permissions().has(person, Permission.USE_APPLICATION_COMMANDS)
                : workspace.permissions().has(person, channel, Permission.USE_APPLICATION_COMMANDS);
        if (!any) {
            return entries;
        }
        for (Command command : workspace.commands().all()) {
            if (channel != null
                    ? access.mayUse(command, person, channel)
                    : access.inGuild(command) && access.mayUse(command, person)) {
                collect(command, List.of(command.definition()), entries);
            }
        }
        return entries;
    }

    private static void collect(Command command, List<JsonNode> path, List<Entry> entries) {
        boolean nested = false;
        for (JsonNode option : Json.each(path.get(path.size() - 1), "options")) {
            int type = Json.number(option, "type", 0);
            if (type == SUBCOMMAND || type == GROUP) {
                List<JsonNode> deeper = new ArrayList<>(path);
                deeper.add(option);
                collect(command, deeper, entries);
                nested = true;
            }
        }
        if (!nested) {
            entries.add(new Entry(command, path));
        }
    }

    ArrayNode json(Person person, @Nullable Channel channel) {
        return Json.array(entries(person, channel).stream()
                .map(entry -> info(entry, person))
                .toList());
    }

    private static ObjectNode info(Entry entry, Person person) {
        Command command = entry.command();
        String locale = person.locale();
        ObjectNode info = Json.object()
                .put("id", Long.toString(command.id()))
                .put("kind", KINDS.get(command.type()))
                .put("applicationId", Long.toString(entry.command().applicationId()))
                .put("name", entry.name())
                .put(
                        "localName",
                        String.join(
                                " ",
                                entry.path().stream()
                                        .map(node -> localized(node, "name", locale))
                                        .toList()))
                .put("description", localized(entry.leaf(), "description", locale));
        ArrayNode options = info.putArray("options");
        for (JsonNode option : Json.each(entry.leaf(), "options")) {
            options.add(option(option, locale));
        }
        return info;
    }

    private static ObjectNode option(JsonNode option, String locale) {
        ObjectNode json = Json.object()
                .put("name", Json.text(option, "name"))
                .put("localName", localized(option, "name", locale))
                .put("description", localized(option, "description", locale))
                .put("type", TYPES.get(Json.number(option, "type", 3)))
                .put("required", Json.flag(option, "required"))
                .put("autocomplete", Json.flag(option, "autocomplete"));
        if (option.has("choices") && !option.get("choices").isEmpty()) {
            ArrayNode choices = json.putArray("choices");
            for (JsonNode choice : Json.each(option, "choices")) {
                choices.addObject()
                        .put("name", localized(choice, "name", locale))
                        .set("value", choice.get("value"));
            }
        } else {
            json.putNull("choices");
        }
        json.set("channelTypes", option.get("channel_types"));
        json.set("min", option.get("min_value"));
        json.set("max", option.get("max_value"));
        json.set("minLength", option.get("min_length"));
        json.set("maxLength", option.get("max_length"));
        return json;
    }

    private static @Nullable String localized(JsonNode node, String field, String locale) {
        String translated = Json.text(node.get(field + "_localizations"), locale);
        return translated == null ? Json.text(node, field) : translated;
    }
}
