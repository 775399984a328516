package se.budkavle.sandbox.people;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ComponentRules;
import se.budkavle.sandbox.workspace.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form as a person is shown it, whichever of Discord's two ways of writing it was used. */
final class FormView {

    private FormView() {
    }

    static ObjectNode of(Form form) {
        ObjectNode shape = Json.object().put("id", Long.toString(form.id())).put("title", Json.text(form.modal(), "title"));
        ArrayNode fields = shape.putArray("fields");
        for (JsonNode top : Json.each(form.modal(), "components")) {
            int type = Json.number(top, "type", 0);
            if (type == ComponentRules.ROW) {
                Json.each(top, "components").forEach(input -> fields.add(field(input, Json.text(input, "label"), null)));
            } else if (type == ComponentRules.LABEL) {
                fields.add(field(top.get("component"), Json.text(top, "label"), Json.text(top, "description")));
            } else {
                fields.addObject().put("kind", "text").put("label", Json.text(top, "content"));
            }
        }
        return shape;
    }

    private static ObjectNode field(JsonNode input, String label, String description) {
        boolean select = Json.number(input, "type", 0) == ComponentRules.SELECT;
        ObjectNode field = Json.object().put("customId", Json.text(input, "custom_id")).put("label", label).put("description", description)
                .put("kind", select ? "select" : Json.number(input, "style", 1) == 2 ? "paragraph" : "short")
                .put("placeholder", Json.text(input, "placeholder")).put("value", Json.text(input, "value"))
                .put("required", input.path("required").asBoolean(true));
        if (select) {
            field.set("options", input.get("options"));
            field.put("minValues", Json.number(input, "min_values", 1)).put("maxValues", Json.number(input, "max_values", 1));
        } else {
            field.put("minLength", Json.number(input, "min_length", 0)).put("maxLength", Json.number(input, "max_length", 4000));
        }
        return field;
    }
}
