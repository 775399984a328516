package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object. Returns a default value for a field that is missing or has the wrong type. */
class JsonFields {

    private final JsonNode node;

    JsonFields(JsonNode node) {
        this.node = node;
    }

    JsonNode node() {
        return node;
    }

    boolean has(String field) {
        return Json.has(node, field);
    }

    int number(String field) {
        return number(field, 0);
    }

    int number(String field, int otherwise) {
        return has(field) ? Json.number(node, field, otherwise) : otherwise;
    }

    boolean flag(String field, boolean otherwise) {
        return has(field) ? Json.flag(node, field) : otherwise;
    }

    String text(String field) {
        return Json.text(node, field, "");
    }
}
