package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Registers the bot's slash commands and message commands with a Discord server. Sends only the commands that are not
 * registered yet or that have changed.
 */
public class CommandRegistrar {

    private static final Logger log = LoggerFactory.getLogger(CommandRegistrar.class);
    /**
     * The JSON fields that the bot compares in a command, an option or a choice, besides the nested options and
     * choices. All other fields are ignored, because Discord adds fields of its own.
     */
    private static final List<String> COMPARED_FIELDS = List.of(
            "type",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "required",
            "autocomplete",
            "value");

    private static final int COMMAND = 1;

    private final RestClient rest;
    private final List<Map<String, Object>> commands;

    /**
     * The difference between the bot's slash commands and the commands registered with Discord.
     *
     * @param knowsNone true if no commands at all are registered with Discord
     * @param toRegister the new or changed commands
     * @param toDelete the ids of the registered commands that the bot no longer has
     */
    record Difference(boolean knowsNone, List<JsonNode> toRegister, List<String> toDelete) {

        int size() {
            return toRegister.size() + toDelete.size();
        }
    }

    public CommandRegistrar(RestClient rest, List<Map<String, Object>> commands) {
        this.rest = rest;
        this.commands = commands;
    }

    /**
     * Registers new and changed slash commands and deletes obsolete ones, so that Discord has exactly the bot's
     * commands. Returns how many commands were registered or deleted.
     */
    public int register(String application, String guild) throws IOException {
        var difference = difference(application, guild);
        if (difference.size() == 0) {
            log.info("Server {} has all {} commands", guild, commands.size());
            return 0;
        }
        var path = path(application, guild);
        if (difference.knowsNone()) {
            rest.ask("PUT", path, RequestBody.json(commands));
        } else {
            for (var command : difference.toRegister()) {
                // Discord replaces a command of the same name and keeps the command's id, so the permissions set by
                // administrators remain.
                rest.ask("POST", path, RequestBody.json(command));
            }
            for (var id : difference.toDelete()) {
                rest.ask("DELETE", path + "/" + id, null);
            }
        }
        log.info(
                "Server {}: {} commands registered, {} deleted",
                guild,
                difference.toRegister().size(),
                difference.toDelete().size());
        return difference.size();
    }

    Difference difference(String application, String guild) throws IOException {
        var known = new HashMap<String, JsonNode>();
        rest.ask("GET", path(application, guild) + "?with_localizations=true", null)
                .forEach(one -> known.put(name(one), one));
        boolean knowsNone = known.isEmpty();
        JsonNode ours = RequestBody.JSON.valueToTree(commands);
        var toRegister = ours.valueStream()
                .filter(one -> {
                    var before = known.remove(name(one));
                    return before == null || !comparable(before).equals(comparable(one));
                })
                .toList();
        return new Difference(
                knowsNone,
                toRegister,
                known.values().stream().map(one -> one.path("id").asString()).toList());
    }

    private static String path(String application, String guild) {
        return "applications/" + application + "/guilds/" + guild + "/commands";
    }

    private static String name(JsonNode command) {
        return command.path("type").asInt(COMMAND) + " " + command.path("name").asString();
    }

    /**
     * Returns the JSON fields of a command, option or choice that the bot compares. Leaves out fields with a default
     * value such as null, false or an empty text, because Discord treats a missing field in the same way.
     */
    private static Map<String, Object> comparable(JsonNode any) {
        var fields = new HashMap<String, Object>();
        for (var key : COMPARED_FIELDS) {
            var value = any.path(key);
            boolean matters = !value.isMissingNode()
                    && !value.isNull()
                    && !(value.isBoolean() && !value.asBoolean())
                    && !(value.isObject() && value.isEmpty())
                    && !(value.isString() && value.asString().isEmpty())
                    && !(key.equals("type") && value.asInt() == COMMAND);
            if (matters) {
                fields.put(key, value);
            }
        }
        for (var key : List.of("options", "choices")) {
            if (!any.path(key).isEmpty()) {
                fields.put(
                        key,
                        any.path(key)
                                .valueStream()
                                .map(CommandRegistrar::comparable)
                                .toList());
            }
        }
        return fields;
    }
}
