package se.budkavle.sandbox.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ComponentRules;
import se.budkavle.sandbox.protocol.SelectRules;
import se.budkavle.sandbox.workspace.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serialises a modal form as JSON for the web page. Supports both layouts that Discord has for modal forms: the older
 * layout with rows and the newer layout with labels.
 */
final class FormJson {

    private static final Map<Integer, String> KINDS = Map.of(
            ComponentRules.TEXT_INPUT,
            "short",
            SelectRules.STRING,
            "select",
            SelectRules.USER,
            "user",
            SelectRules.ROLE,
            "role",
            SelectRules.MENTIONABLE,
            "mentionable",
            SelectRules.CHANNEL,
            "channel",
            ComponentRules.FILES,
            "files",
            ComponentRules.RADIO_GROUP,
            "radio",
            ComponentRules.CHECKBOX_GROUP,
            "checkboxes",
            ComponentRules.CHECKBOX,
            "checkbox");

    private FormJson() {}

    static ObjectNode of(Form form) {
        ObjectNode json =
                Json.object().put("id", Long.toString(form.id())).put("title", Json.text(form.modal(), "title"));
        ArrayNode fields = json.putArray("fields");
        for (JsonNode top : Json.each(form.modal(), "components")) {
            int type = Json.number(top, "type", 0);
            if (type == ComponentRules.ROW) {
                Json.each(top, "components")
                        .forEach(input -> fields.add(field(input, Json.text(input, "label"), null)));
            } else if (type == ComponentRules.LABEL) {
                fields.add(field(top.get("component"), Json.text(top, "label"), Json.text(top, "description")));
            } else {
                fields.addObject().put("kind", "text").put("label", Json.text(top, "content"));
            }
        }
        return json;
    }

    private static ObjectNode field(JsonNode input, @Nullable String label, @Nullable String description) {
        int type = Json.number(input, "type", 0);
        boolean text = type == ComponentRules.TEXT_INPUT;
        boolean paragraph = text && Json.number(input, "style", 1) == 2;
        boolean required = !Json.has(input, "required") || Json.flag(input, "required");
        ObjectNode field = Json.object()
                .put("customId", Json.text(input, "custom_id"))
                .put("label", label)
                .put("description", description)
                .put("kind", paragraph ? "paragraph" : KINDS.get(type))
                .put("placeholder", Json.text(input, "placeholder"))
                .put("value", Json.text(input, type == ComponentRules.CHECKBOX ? "default" : "value"))
                .put("required", required && type != ComponentRules.CHECKBOX);
        if (text) {
            return field.put("minLength", Json.number(input, "min_length", 0))
                    .put("maxLength", Json.number(input, "max_length", 4000));
        }
        for (String list : List.of("options", "channel_types", "default_values")) {
            if (Json.has(input, list)) {
                field.set(
                        list.equals("options") ? list : list.equals("channel_types") ? "channelTypes" : "defaults",
                        input.get(list));
            }
        }
        int most = type == ComponentRules.CHECKBOX_GROUP ? input.path("options").size() : 1;
        return field.put("minValues", Json.number(input, "min_values", 1))
                .put("maxValues", Json.number(input, "max_values", most));
    }
}
