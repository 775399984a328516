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
import java.util.Map;
import java.util.stream.IntStream;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/** A description of an API in a file (OpenAPI 3.1), against which answers are held. */
final class OpenApiDescription {

    private static final String ADDRESS = "https://description.invalid/openapi";

    private final JsonNode whole;
    private final SchemaRegistry registry;

    OpenApiDescription(Path file) {
        try {
            String text = Files.readString(file);
            whole = Json.read(text);
            registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(ADDRESS, text)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with an answer, each with its place; nothing where it is as described. */
    List<String> faults(String method, String path, ApiClient.Answer answer) {
        String template = template(path);
        if (template == null) {
            return List.of(method + " " + path + ": no such route is described");
        }
        JsonNode responses = whole.path("paths").path(template).path(method.toLowerCase()).path("responses");
        String status = Integer.toString(answer.status());
        JsonNode response = responses.path(responses.has(status) ? status : status.charAt(0) + "XX");
        if (response.isMissingNode()) {
            return List.of(method + " " + template + ": " + status + " is not described");
        }
        JsonNode schema = resolved(response).at("/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return answer.response().body().length == 0 ? List.of() : List.of(method + " " + template + ": nothing is described, something came");
        }
        List<String> faults = new ArrayList<>();
        for (Error error : schema(schema).validate(answer.body())) {
            faults.add(method + " " + template + " " + status + " " + error.getInstanceLocation() + ": " + error.getMessage());
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

    /** The route of the description that fits best: one with fewer names in braces goes first. */
    private String template(String path) {
        String[] parts = ("/" + path.replaceFirst("\\?.*", "")).split("/");
        return whole.path("paths").propertyNames().stream().filter(template -> fits(template.split("/"), parts))
                .min((one, other) -> Long.compare(names(one), names(other))).orElse(null);
    }

    private static long names(String template) {
        return Arrays.stream(template.split("/")).filter(part -> part.startsWith("{")).count();
    }

    private static boolean fits(String[] template, String[] parts) {
        return template.length == parts.length && IntStream.range(0, parts.length)
                .allMatch(i -> template[i].startsWith("{") || template[i].equals(parts[i]));
    }
}
