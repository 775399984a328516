package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object and the path to it in the request body. Validation errors name this path, so that a bot's developer can
 * find the faulty field.
 */
class LocatedObject extends JsonFields {

    private final List<String> path;
    private final ValidationErrors errors;

    LocatedObject(JsonNode node, List<String> path, ValidationErrors errors) {
        super(node);
        this.path = path;
        this.errors = errors;
    }

    ValidationErrors errors() {
        return errors;
    }

    void errorHere(String code, String message) {
        errors.add(path, code, message);
    }

    void error(String field, String code, String message) {
        errors.add(with(field), code, message);
    }

    void error(String field, String element, String code, String message) {
        errors.add(with(field, element), code, message);
    }

    /** Returns this object's path with these field names or array indexes added at the end. */
    List<String> with(String... steps) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(steps));
        return longer;
    }
}
