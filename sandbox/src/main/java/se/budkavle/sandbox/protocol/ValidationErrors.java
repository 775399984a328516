package se.budkavle.sandbox.protocol;

import java.util.List;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collects validation errors in Discord's nested format: a JSON tree in which each error is at the path of the invalid
 * field.
 */
final class ValidationErrors {

    private final ObjectNode tree = Json.object();

    void add(List<String> path, String code, String message) {
        ObjectNode node = tree;
        for (String step : path) {
            node = node.get(step) instanceof ObjectNode deeper ? deeper : node.putObject(step);
        }
        ArrayNode here = node.get("_errors") instanceof ArrayNode array ? array : node.putArray("_errors");
        ObjectNode error = Json.object().put("code", code).put("message", message);
        // Adds an error only if the list does not contain an equal error, because two checks of one field can find the
        // same error.
        if (here.values().stream().noneMatch(error::equals)) {
            here.add(error);
        }
    }

    void refuseIfAny() {
        if (!tree.isEmpty()) {
            throw new Refusal(ApiError.INVALID_FORM, ApiError.INVALID_FORM.message(), tree);
        }
    }
}
