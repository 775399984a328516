package se.budkavle.sandbox.page;

import java.util.List;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ComponentRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Form;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the payload of a submitted modal form in Discord's format. Validates the typed and chosen values in the same
 * way as Discord.
 */
record FormSubmitDataBuilder(Workspace workspace, PersonAccess access, ResolvedData resolved) {

    ObjectNode data(Form form, JsonNode values) {
        ObjectNode data = Json.object().put("custom_id", Json.text(form.modal(), "custom_id"));
        ArrayNode components = data.putArray("components");
        int number = 0;
        for (JsonNode top : Json.each(form.modal(), "components")) {
            ObjectNode shell = components
                    .addObject()
                    .put("type", Json.number(top, "type", 0))
                    .put("id", ++number);
            if (Json.number(top, "type", 0) == ComponentRules.ROW) {
                ArrayNode row = shell.putArray("components");
                for (JsonNode input : Json.each(top, "components")) {
                    row.add(filled(input, values).put("id", ++number));
                }
            } else if (top.has("component")) {
                shell.set("component", filled(top.get("component"), values).put("id", ++number));
            }
        }
        resolved.addTo(data);
        return data;
    }

    private ObjectNode filled(JsonNode input, JsonNode values) {
        String customId = Json.text(input, "custom_id");
        ObjectNode filled =
                Json.object().put("type", Json.number(input, "type", 0)).put("custom_id", customId);
        JsonNode given = values.path(customId);
        boolean required = !Json.has(input, "required") || Json.flag(input, "required");
        switch (Json.number(input, "type", 0)) {
            case ComponentRules.TEXT_INPUT -> filled.put("value", text(input, given, required));
            case ComponentRules.RADIO_GROUP -> {
                ArrayNode chosen = chosen(input, given, required, 1);
                filled.put("value", chosen.isEmpty() ? null : chosen.get(0).asString());
            }
            case ComponentRules.CHECKBOX -> filled.put("value", given.asBoolean(false));
            case ComponentRules.CHECKBOX_GROUP ->
                filled.set(
                        "values",
                        chosen(input, given, required, input.path("options").size()));
            case ComponentRules.FILES -> filled.set("values", files(input, given, required));
            default -> filled.set("values", chosen(input, given, required, 1));
        }
        return filled;
    }

    private static String text(JsonNode input, JsonNode given, boolean required) {
        String customId = Json.text(input, "custom_id");
        String text = given.isMissingNode() || given.isNull() ? "" : given.asString("");
        int length = text.codePointCount(0, text.length());
        require(!required || length > 0, customId + " is required.");
        require(length == 0 || length >= Json.number(input, "min_length", 0), customId + " is too short.");
        require(length <= Json.number(input, "max_length", 4000), customId + " is too long.");
        return text;
    }

    private ArrayNode chosen(JsonNode input, JsonNode given, boolean required, int mostIfNotSaid) {
        List<JsonNode> values = listed(given);
        require(!required || !values.isEmpty(), Json.text(input, "custom_id") + " is required.");
        return new SelectionCheck(input, resolved)
                .checked(values, least(input, values), Json.number(input, "max_values", mostIfNotSaid));
    }

    private ArrayNode files(JsonNode input, JsonNode given, boolean required) {
        List<JsonNode> files = listed(given);
        require(!required || !files.isEmpty(), Json.text(input, "custom_id") + " is required.");
        require(
                files.size() >= least(input, files) && files.size() <= Json.number(input, "max_values", 1),
                "That is too few or too many.");
        ArrayNode ids = Json.array();
        for (JsonNode file : files) {
            Attachment kept = workspace.messages().keep(access.file(file));
            resolved.file(kept);
            ids.add(Long.toString(kept.id()));
        }
        return ids;
    }

    /**
     * Returns the minimum number of values that the person must choose. Returns 0 if the person has chosen nothing,
     * because {@code min_values} applies only to a field that is filled in.
     */
    private static int least(JsonNode input, List<JsonNode> values) {
        return values.isEmpty() ? 0 : Json.number(input, "min_values", 1);
    }

    private static List<JsonNode> listed(JsonNode given) {
        if (given.isArray()) {
            return List.copyOf(given.values());
        }
        return given.isMissingNode() || given.isNull() || given.asString("").isEmpty() && !given.isObject()
                ? List.of()
                : List.of(given);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refusal(ApiError.WRONG_INPUT, otherwise);
        }
    }
}
