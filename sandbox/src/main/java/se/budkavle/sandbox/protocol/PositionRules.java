package se.budkavle.sandbox.protocol;

import java.util.List;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** Validates a bot's request to change the positions of several roles or channels on the imitated Discord server. */
public final class PositionRules {

    private PositionRules() {}

    /**
     * Throws a {@code Refusal} if the list of new positions is invalid. {@code least} is the lowest position that a
     * role or channel may get.
     */
    public static void check(JsonNode list, int least) {
        ValidationErrors errors = new ValidationErrors();
        if (!list.isArray()) {
            errors.add(List.of(), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }
        int index = 0;
        for (JsonNode one : list.isArray() ? list.values() : List.<JsonNode>of()) {
            Validator place = Validator.of(one.isObject() ? one : Json.object(), errors, Integer.toString(index++));
            place.required("id").id("id").range("position", least, Integer.MAX_VALUE);
        }
        errors.refuseIfAny();
    }
}
