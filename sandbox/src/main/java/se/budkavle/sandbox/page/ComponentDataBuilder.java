package se.budkavle.sandbox.page;

import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ComponentRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the payload that Discord sends to a bot when a person presses a button or uses a select menu. */
record ComponentDataBuilder(ResolvedData resolved) {

    /**
     * Builds the payload for the button or select menu with this custom id. Throws a {@code Refusal} if the message has
     * no button or menu with this custom id, or if the button or menu is disabled. A link button has no custom id, so
     * this method never finds a link button.
     */
    ObjectNode data(Message message, String customId, JsonNode body) {
        JsonNode component = customId.isEmpty() ? null : find(message.components(), customId);
        if (component == null) {
            throw new Refusal(ApiError.NO_SUCH_COMPONENT);
        }
        if (Json.flag(component, "disabled")) {
            throw new Refusal(ApiError.COMPONENT_DISABLED);
        }
        int type = Json.number(component, "type", 0);
        ObjectNode data = Json.object()
                .put("custom_id", customId)
                .put("component_type", type)
                .put("id", Json.number(component, "id", 0));
        if (type != ComponentRules.BUTTON) {
            data.set(
                    "values",
                    new SelectionCheck(component, resolved)
                            .checked(
                                    Json.each(body, "values"),
                                    Json.number(component, "min_values", 1),
                                    Json.number(component, "max_values", 1)));
            resolved.addTo(data);
        }
        return data;
    }

    private static @Nullable JsonNode find(JsonNode components, String customId) {
        for (JsonNode component : components.values()) {
            if (customId.equals(Json.text(component, "custom_id"))) {
                return component;
            }
            JsonNode within = component.has("components") ? find(component.get("components"), customId) : null;
            if (within != null) {
                return within;
            }
        }
        return null;
    }
}
