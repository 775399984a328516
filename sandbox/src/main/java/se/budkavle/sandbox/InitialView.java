package se.budkavle.sandbox;

import java.util.List;
import java.util.Map;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the page opens for whoever comes for the first time, and what to try there.
 *
 * @param person  the key of the person that one is at first
 * @param channel the key of the channel that is open at first
 * @param usual   the names of the commands that people use most, the most usual first, by the person's key
 */
public record InitialView(String person, String channel, Map<String, List<String>> usual) {

    /** As the page reads it, with ids instead of keys. */
    ObjectNode shape() {
        ObjectNode shape = Json.object().put("personId", id(Seed.PERSON, person)).put("channelId", id(Seed.CHANNEL, channel));
        ObjectNode commands = shape.putObject("usual");
        usual.forEach((key, names) -> names.forEach(commands.putArray(id(Seed.PERSON, key))::add));
        return shape;
    }

    private static String id(String kind, String key) {
        return Long.toString(Seed.idOf(kind, key));
    }
}
