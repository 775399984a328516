package se.budkavle.sandbox.people;

import java.util.List;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ComponentRules;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Form;
import se.budkavle.sandbox.workspace.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a person filled into a form as Discord sends it, and checks what Discord would check. */
final class FormSubmission {

    private FormSubmission() {
    }

    static ObjectNode of(Form form, JsonNode values) {
        ObjectNode data = Json.object().put("custom_id", Json.text(form.modal(), "custom_id"));
        ArrayNode components = data.putArray("components");
        int number = 0;
        for (JsonNode top : Json.each(form.modal(), "components")) {
            ObjectNode shell = components.addObject().put("type", Json.number(top, "type", 0)).put("id", ++number);
            if (Json.number(top, "type", 0) == ComponentRules.ROW) {
                ArrayNode row = shell.putArray("components");
                for (JsonNode input : Json.each(top, "components")) {
                    row.add(filled(input, values).put("id", ++number));
                }
            } else if (top.has("component")) {
                shell.set("component", filled(top.get("component"), values).put("id", ++number));
            }
        }
        return data;
    }

    private static ObjectNode filled(JsonNode input, JsonNode values) {
        String customId = Json.text(input, "custom_id");
        ObjectNode filled = Json.object().put("type", Json.number(input, "type", 0)).put("custom_id", customId);
        boolean required = input.path("required").asBoolean(true);
        JsonNode given = values.path(customId);
        if (Json.number(input, "type", 0) == ComponentRules.SELECT) {
            ArrayNode chosen = filled.putArray("values");
            (given.isArray() ? given.values() : given.isString() && !given.asString().isEmpty() ? List.of(given)
                    : List.<JsonNode>of()).forEach(value -> chosen.add(value.asString()));
            require(!required || !chosen.isEmpty(), customId + " is required.");
        } else {
            String text = given.isMissingNode() || given.isNull() ? "" : given.asString("");
            int length = text.codePointCount(0, text.length());
            require(!required || length > 0, customId + " is required.");
            require(length == 0 || length >= Json.number(input, "min_length", 0), customId + " is too short.");
            require(length <= Json.number(input, "max_length", 4000), customId + " is too long.");
            filled.put("value", text);
        }
        return filled;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refusal(Fault.WRONG_INPUT, otherwise);
        }
    }
}
