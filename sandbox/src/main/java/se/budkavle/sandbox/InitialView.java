package se.budkavle.sandbox;

import java.util.List;
import java.util.Map;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The initial state of the sandbox's web page for a first-time visitor: the person that the visitor acts as, the open
 * channel and the suggested commands.
 *
 * @param person the key (in the {@code Seed}) of the person that the visitor acts as
 * @param channel the key (in the {@code Seed}) of the open channel
 * @param usual a map from each person's key to the names of the commands suggested to that person; the command that the
 *     person uses most comes first
 */
public record InitialView(String person, String channel, Map<String, List<String>> usual) {

    /** Returns this view as JSON for the web page. In the JSON, ids replace the keys of people and channels. */
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
