package se.budkavle.sandbox;

import java.util.List;
import java.util.Map;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page shows a first-time visitor: the person to act as, the open channel and suggested commands.
 *
 * @param person the key of the person that the visitor acts as
 * @param channel the key of the channel that is open
 * @param usual the names of the commands that each person uses most, most used first, by the person's key
 */
public record InitialView(String person, String channel, Map<String, List<String>> usual) {

    /** Returns the JSON that the page reads, with ids instead of keys. */
    ObjectNode json() {
        ObjectNode json =
                Json.object().put("personId", id(Seed.PERSON, person)).put("channelId", id(Seed.CHANNEL, channel));
        ObjectNode commands = json.putObject("usual");
        usual.forEach((key, names) -> names.forEach(commands.putArray(id(Seed.PERSON, key))::add));
        return json;
    }

    private static String id(String kind, String key) {
        return Long.toString(Seed.idOf(kind, key));
    }
}
