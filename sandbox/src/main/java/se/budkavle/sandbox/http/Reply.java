package se.budkavle.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** What is answered to a {@link Call}. */
public record Reply(int status, String contentType, byte[] bytes, Map<String, String> headers) {

    public static Reply json(int status, JsonNode node) {
        return new Reply(status, "application/json", Json.bytes(node), Map.of());
    }

    public static Reply ok(JsonNode node) {
        return json(200, node);
    }

    public static Reply nothing() {
        return new Reply(204, null, new byte[0], Map.of());
    }

    public static Reply file(String contentType, byte[] bytes) {
        return new Reply(200, contentType, bytes, Map.of());
    }

    /** No answer at all: the connection breaks. */
    public static Reply cut() {
        return new Reply(0, null, new byte[0], Map.of());
    }

    boolean isCut() {
        return status == 0;
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, bytes, more);
    }
}
