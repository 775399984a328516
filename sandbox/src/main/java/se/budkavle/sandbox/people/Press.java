package se.budkavle.sandbox.people;

import java.util.HashSet;
import java.util.Set;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ComponentRules;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the press of a button or the choice in a select as Discord sends it. */
record Press(Workspace workspace, Shapes shapes, Actor actor) {

    private static final int SELECT_PERSON = 5;

    ObjectNode data(Message message, String customId, JsonNode body) {
        JsonNode component = find(message.components(), customId);
        if (component == null) {
            throw new Refusal(Fault.NO_SUCH_COMPONENT);
        }
        if (Json.flag(component, "disabled")) {
            throw new Refusal(Fault.COMPONENT_DISABLED);
        }
        int type = Json.number(component, "type", 0);
        ObjectNode data = Json.object().put("custom_id", customId).put("component_type", type).put("id", Json.number(component, "id", 0));
        if (type != ComponentRules.BUTTON) {
            choose(component, type, body, data);
        }
        return data;
    }

    private void choose(JsonNode select, int type, JsonNode body, ObjectNode data) {
        ArrayNode values = data.putArray("values");
        Json.each(body, "values").forEach(value -> values.add(value.asString("")));
        if (values.size() < Json.number(select, "min_values", 1) || values.size() > Json.number(select, "max_values", 1)) {
            throw new Refusal(Fault.WRONG_INPUT, "That is too few or too many.");
        }
        Set<String> offered = new HashSet<>();
        Json.each(select, "options").forEach(option -> offered.add(Json.text(option, "value")));
        CommandCall resolver = new CommandCall(workspace, shapes, actor);
        for (JsonNode value : values.values()) {
            if (type == ComponentRules.SELECT && !offered.contains(value.asString())) {
                throw new Refusal(Fault.WRONG_INPUT, "This choice is not offered.");
            }
            if (type == SELECT_PERSON) {
                Person person = Json.isId(value.asString()) ? workspace.people().member(Long.parseLong(value.asString())) : null;
                if (person == null) {
                    throw new Refusal(Fault.NO_SUCH_PERSON);
                }
                resolver.resolvePerson(person);
            }
        }
        if (!resolver.resolved().isEmpty()) {
            data.set("resolved", resolver.resolved());
        }
    }

    private static JsonNode find(JsonNode components, String customId) {
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
