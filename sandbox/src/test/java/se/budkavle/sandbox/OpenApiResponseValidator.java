package se.budkavle.sandbox;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** Validates HTTP responses against an OpenAPI 3.1 description. */
final class OpenApiResponseValidator {

    private static final String ADDRESS = "https://description.invalid/openapi";

    private final JsonNode whole;
    private final SchemaRegistry registry;

    OpenApiResponseValidator(Path file) {
        try {
            String text = Files.readString(file);
            whole = Json.read(text);
            registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Validates a response against the OpenAPI description. Returns one error text for each difference, or an empty
     * list if the response is valid.
     */
    List<String> faults(String method, String path, ApiClient.Answer answer) {
        String template = template(path);
        if (template == null) {
            return List.of(method + " " + path + ": the description has no such route");
        }
        JsonNode responses = whole.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        String status = Integer.toString(answer.status());
        JsonNode response = responses.path(responses.has(status) ? status : status.charAt(0) + "XX");
        if (response.isMissingNode()) {
            return List.of(method + " " + template + ": " + status + " is not described");
        }
        JsonNode schema = resolved(response).at("/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return answer.response().body().length == 0
                    ? List.of()
                    : List.of(method + " " + template + ": the description has no body, but the answer has one");
        }
        List<String> faults = new ArrayList<>();
        for (Error error : schema(schema).validate(answer.body())) {
            faults.add(method + " " + template + " " + status + " " + error.getInstanceLocation() + ": "
                    + error.getMessage());
        }
        return faults;
    }

    private Schema schema(JsonNode schema) {
        return registry.getSchema(Json.read(schema.toString().replace("\"#/", "\"" + ADDRESS + "#/")));
    }

    private JsonNode resolved(JsonNode response) {
        String reference = Json.text(response, "$ref");
        return reference == null ? response : whole.at(reference.substring(1));
    }

    /**
     * Returns the path template of the OpenAPI description that matches this path. Returns null if none matches. If
     * several match, returns the template with the fewest path parameters.
     */
    private String template(String path) {
        String[] parts = ("/" + path.replaceFirst("\\?.*", "")).split("/");
        return whole.path("paths").propertyNames().stream()
                .filter(template -> fits(template.split("/"), parts))
                .min((one, other) -> Long.compare(names(one), names(other)))
                .orElse(null);
    }

    private static long names(String template) {
        return Arrays.stream(template.split("/"))
                .filter(part -> part.startsWith("{"))
                .count();
    }

    private static boolean fits(String[] template, String[] parts) {
        return template.length == parts.length
                && IntStream.range(0, parts.length)
                        .allMatch(i -> template[i].startsWith("{") || template[i].equals(parts[i]));
    }
}
