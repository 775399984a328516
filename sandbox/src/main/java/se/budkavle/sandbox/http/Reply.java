package se.budkavle.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The response to a {@link Call}, with a body of bytes or JSON. The imitated REST API and the API of the sandbox's web
 * page serialise the JSON in different ways.
 */
public record Reply(
        int status,
        @Nullable String contentType,
        @Nullable JsonNode json,
        byte @Nullable [] bytes,
        Map<String, String> headers) {

    public static Reply json(int status, JsonNode node) {
        return new Reply(status, "application/json", node, null, Map.of());
    }

    public static Reply ok(JsonNode node) {
        return json(200, node);
    }

    public static Reply noContent() {
        return bytes(204, null, new byte[0]);
    }

    public static Reply file(String contentType, byte[] bytes) {
        return bytes(200, contentType, bytes);
    }

    public static Reply bytes(int status, @Nullable String contentType, byte[] bytes) {
        return new Reply(status, contentType, null, bytes, Map.of());
    }

    /** Returns a special reply that tells the server to close the connection without sending a response. */
    public static Reply cut() {
        return bytes(0, null, new byte[0]);
    }

    boolean isCut() {
        return status == 0;
    }

    /**
     * Returns this reply with its JSON serialised by {@code writer}. The caller must hold the lock on the imitated
     * server's state, because the JSON may contain parts of that state.
     */
    public Reply serialized(Function<JsonNode, byte[]> writer) {
        return json == null ? this : new Reply(status, contentType, null, writer.apply(json), headers);
    }

    byte[] toSend() {
        if (bytes != null) {
            return bytes;
        }
        return json == null ? new byte[0] : Json.bytes(json);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, json, bytes, more);
    }
}
