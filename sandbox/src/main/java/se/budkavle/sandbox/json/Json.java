package se.budkavle.sandbox.json;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and builds JSON. If a field is missing or has the wrong type, the reading methods return null or a default
 * value.
 */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static final String ID_PATTERN = "\\d{1,18}|[1-8]\\d{18}";
    private static final Pattern ID = Pattern.compile(ID_PATTERN);

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static ArrayNode array(Iterable<? extends JsonNode> nodes) {
        ArrayNode array = array();
        nodes.forEach(array::add);
        return array;
    }

    /** Returns a JSON array of the ids as strings, because Discord's JSON contains ids as strings. */
    public static ArrayNode ids(Iterable<Long> ids) {
        ArrayNode array = array();
        ids.forEach(id -> array.add(Long.toString(id)));
        return array;
    }

    public static JsonNode read(byte[] bytes) throws JacksonException {
        return MAPPER.readTree(bytes);
    }

    public static JsonNode read(String text) throws JacksonException {
        return MAPPER.readTree(text);
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /**
     * Returns the field's value as text. Returns null if the object lacks the field, or if the value is null, an object
     * or an array.
     */
    public static @Nullable String text(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asString(null);
    }

    public static String text(@Nullable JsonNode node, String field, String otherwise) {
        String text = text(node, field);
        return text == null ? otherwise : text;
    }

    public static int number(@Nullable JsonNode node, String field, int otherwise) {
        JsonNode value = node == null ? null : node.get(field);
        return value == null ? otherwise : value.asInt(otherwise);
    }

    public static boolean flag(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value != null && value.asBoolean(false);
    }

    /** Returns whether the text is a Discord id: a decimal number of at most 63 bits. */
    public static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** Returns the id in this field, or null if the field is missing or not an id. */
    public static @Nullable Long id(@Nullable JsonNode node, String field) {
        String text = text(node, field);
        return isId(text) ? Long.parseLong(text) : null;
    }

    /** Returns the elements of the array in this field; an empty list if the field is missing or not an array. */
    public static Iterable<JsonNode> each(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value == null || !value.isArray() ? List.of() : value.values();
    }

    public static boolean has(@Nullable JsonNode node, String field) {
        return node != null && node.get(field) != null && !node.get(field).isNull();
    }
}
