package se.budkavle.bot.wire;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Tells a workspace which commands there are, where it knows others. */
public class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);
    /** Only what we say ourselves: the rest Discord fills in as it likes. */
    private static final List<String> SAID = List.of("type", "name", "name_localizations", "description",
            "description_localizations", "required", "autocomplete", "value");
    private static final int COMMAND = 1;

    private final Rest rest;
    private final List<Map<String, Object>> commands;

    public Registration(Rest rest, List<Map<String, Object>> commands) {
        this.rest = rest;
        this.commands = commands;
    }

    public void in(String application, String guild) throws IOException {
        var path = "applications/" + application + "/guilds/" + guild + "/commands";
        var known = rest.ask("GET", path + "?with_localizations=true", null);
        if (byName(known).equals(byName(Body.JSON.valueToTree(commands)))) {
            log.info("The workspace {} knows all {} commands", guild, commands.size());
            return;
        }
        var now = rest.ask("PUT", path, Body.json(commands));
        log.info("The workspace {} was told of {} commands", guild, now.size());
    }

    private static Map<String, Map<String, Object>> byName(JsonNode commands) {
        return commands.valueStream().collect(Collectors.toMap(
                command -> command.path("type").asInt(COMMAND) + " " + command.path("name").asString(), command -> plain(command)));
    }

    /** What is false, empty or a slash command need not be said. */
    private static Map<String, Object> plain(JsonNode any) {
        var said = new HashMap<String, Object>();
        for (var key : SAID) {
            var value = any.path(key);
            boolean matters = !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.asBoolean())
                    && !(value.isObject() && value.isEmpty()) && !(key.equals("type") && value.asInt() == COMMAND);
            if (matters) {
                said.put(key, value);
            }
        }
        for (var key : List.of("options", "choices")) {
            if (!any.path(key).isEmpty()) {
                said.put(key, any.path(key).valueStream().map(Registration::plain).toList());
            }
        }
        return said;
    }
}
