package se.budkavle.sandbox.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import se.budkavle.sandbox.json.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Serialises JSON for bots and adds an unknown field to every object. With the unknown field, tests check whether bots
 * ignore fields that a later version of Discord may add. A JSON object that is a map (with ids or locales as keys) does
 * not get the unknown field.
 */
public final class UnknownFieldWriter {

    public static final String FIELD = "sandbox_unheard_of";

    private UnknownFieldWriter() {}

    public static byte[] bytes(JsonNode node) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            write(json, node, "");
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, JsonNode node, String place) {
        if (node.isObject()) {
            boolean table = isMap(place);
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                json.writeName(field.getKey());
                // The value inside `resolved` is a map from ids to objects and must not get the unknown field.
                write(json, field.getValue(), place.equals("resolved") ? "table" : field.getKey());
            }
            if (!table) {
                json.writeNumberProperty(FIELD, 1);
            }
            json.writeEndObject();
        } else if (node.isArray()) {
            json.writeStartArray();
            node.values().forEach(element -> write(json, element, ""));
            json.writeEndArray();
        } else {
            json.writeTree(node);
        }
    }

    public static boolean isMap(String place) {
        return place.equals("table")
                || place.endsWith("_localizations")
                || place.equals("authorizing_integration_owners");
    }
}
