package se.budkavle.sandbox.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One HTTP request with its complete body. {@code params} maps the names of the path parameters to their values. */
public record Call(
        String method,
        String path,
        Map<String, String> params,
        Map<String, String> query,
        @Nullable String contentType,
        @Nullable String authorization,
        @Nullable String userAgent,
        @Nullable String auditReason,
        String address,
        byte[] body) {

    Call with(Map<String, String> found) {
        return new Call(method, path, found, query, contentType, authorization, userAgent, auditReason, address, body);
    }

    public @Nullable String param(String name) {
        return params.get(name);
    }

    /**
     * Returns the value of this path parameter. Throws an exception if the request's path does not have this parameter.
     */
    public String part(String name) {
        return Objects.requireNonNull(params.get(name), name);
    }

    /**
     * Returns the value of this path parameter as a Discord id (snowflake). Returns -1 if the value is not an id. (The
     * number -1 is never a valid id.)
     */
    public long id(String name) {
        String text = params.get(name);
        return Json.isId(text) ? Long.parseLong(text) : -1;
    }

    public boolean is(String queryName) {
        return "true".equals(query.get(queryName)) || "1".equals(query.get(queryName));
    }

    public boolean multipart() {
        return contentType != null && contentType.startsWith("multipart/form-data");
    }

    /**
     * Returns the parsed JSON of the request's body. If the body is multipart, returns the parsed JSON of its part
     * `payload_json`. Returns an empty JSON object for an empty body. Throws a {@code Refusal} if the JSON is invalid.
     */
    public JsonNode json() {
        byte[] source = multipart()
                ? parts().stream()
                        .filter(part -> "payload_json".equals(part.field()))
                        .map(MultipartPart::bytes)
                        .findFirst()
                        .orElse(new byte[0])
                : body;
        if (source.length == 0) {
            return Json.object();
        }
        try {
            return Json.read(source);
        } catch (JacksonException broken) {
            throw new Refusal(ApiError.NOT_JSON);
        }
    }

    public ObjectNode object() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        ObjectNode errors = Json.object();
        errors.putArray("_errors")
                .addObject()
                .put("code", "MODEL_TYPE_CONVERT")
                .put("message", "Only dictionaries may be used in a ModelType");
        throw new Refusal(ApiError.INVALID_FORM, ApiError.INVALID_FORM.message(), errors);
    }

    public List<MultipartPart> parts() {
        return contentType != null && multipart() ? MultipartPart.all(contentType, body) : List.of();
    }

    /**
     * Returns only the method and the path of the request as text. Headers and bodies are left out, because they
     * contain tokens and texts that must not be logged.
     */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
