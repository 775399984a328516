package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assigns a number as id to each component of a message, as Discord does. An id that the application has set itself
 * stays unchanged.
 */
final class ComponentNumbering {

    private int last;

    private ComponentNumbering() {}

    /**
     * Returns a copy of the components in which each component has an id. Returns an empty array if the given array is
     * null.
     */
    static ArrayNode of(@Nullable ArrayNode components) {
        ArrayNode copy = components == null ? Json.array() : components.deepCopy();
        new ComponentNumbering().number(copy);
        return copy;
    }

    private void number(ArrayNode components) {
        for (JsonNode component : components.values()) {
            last++;
            if (component instanceof ObjectNode object) {
                if (Json.number(object, "id", 0) == 0) {
                    object.put("id", last);
                }
                if (object.get("components") instanceof ArrayNode children) {
                    number(children);
                }
            }
        }
    }
}
