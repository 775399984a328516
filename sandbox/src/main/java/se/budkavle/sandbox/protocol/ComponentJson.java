package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serialises a message's buttons and select menus as Discord returns them. If the bot did not set how many values a
 * person may choose in a select menu, the JSON contains Discord's default: one value.
 */
final class ComponentJson {

    private ComponentJson() {}

    static ArrayNode of(ArrayNode components) {
        ArrayNode json = components.deepCopy();
        complete(json);
        return json;
    }

    private static void complete(ArrayNode components) {
        for (JsonNode component : components.values()) {
            int type = Json.number(component, "type", 0);
            boolean select = type == SelectRules.STRING || type >= SelectRules.USER && type <= SelectRules.CHANNEL;
            if (select && component instanceof ObjectNode object) {
                object.put("min_values", Json.number(object, "min_values", 1))
                        .put("max_values", Json.number(object, "max_values", 1));
            } else if (component.get("components") instanceof ArrayNode children) {
                complete(children);
            }
        }
    }
}
