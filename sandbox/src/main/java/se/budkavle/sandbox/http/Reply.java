package se.budkavle.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** What is answered to a {@link Call}: bytes, or JSON that each door writes in its own way. */
public record Reply(int status, String contentType, JsonNode json, byte[] bytes, Map<String, String> headers) {

    public static Reply json(int status, JsonNode node) {
        return new Reply(status, "application/json", node, null, Map.of());
    }

    public static Reply ok(JsonNode node) {
        return json(200, node);
    }

    public static Reply nothing() {
        return bytes(204, null, new byte[0]);
    }

    public static Reply file(String contentType, byte[] bytes) {
        return bytes(200, contentType, bytes);
    }

    public static Reply bytes(int status, String contentType, byte[] bytes) {
        return new Reply(status, contentType, null, bytes, Map.of());
    }

    /** No answer at all: the connection breaks. */
    public static Reply cut() {
        return bytes(0, null, new byte[0]);
    }

    boolean isCut() {
        return status == 0;
    }

    /** With its JSON turned into bytes; to be done within the workspace's guard, since parts of it may be the workspace's own. */
    public Reply written(Function<JsonNode, byte[]> writer) {
        return json == null ? this : new Reply(status, contentType, null, writer.apply(json), headers);
    }

    byte[] toSend() {
        return bytes == null ? Json.bytes(json) : bytes;
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, json, bytes, more);
    }
}
