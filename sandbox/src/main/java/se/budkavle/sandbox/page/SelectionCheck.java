package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.SelectRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Validates the values that a person chose in a select menu or another choice field. The person must not choose too few
 * or too many values, and each value must be one of the options.
 */
record SelectionCheck(JsonNode select, ResolvedData resolved) {

    /**
     * Returns the chosen values as JSON. Throws a {@code Refusal} if there are fewer than {@code least} or more than
     * {@code most} values. Throws a {@code Refusal} also if a value occurs twice or is not one of the options.
     */
    ArrayNode checked(Iterable<JsonNode> given, int least, int most) {
        List<String> values = new ArrayList<>();
        given.forEach(value -> values.add(value.asString("")));
        if (values.size() < least || values.size() > most) {
            throw new Refusal(ApiError.WRONG_INPUT, "That is too few or too many.");
        }
        if (Set.copyOf(values).size() < values.size()) {
            throw new Refusal(ApiError.WRONG_INPUT, "The same was chosen twice.");
        }
        Set<String> offered = new HashSet<>();
        Json.each(select, "options").forEach(option -> offered.add(Json.text(option, "value")));
        ArrayNode checked = Json.array();
        for (String value : values) {
            if (!offers(offered, value)) {
                throw new Refusal(ApiError.WRONG_INPUT, "This choice is not offered.");
            }
            checked.add(value);
        }
        return checked;
    }

    private boolean offers(Set<String> offered, String value) {
        int type = Json.number(select, "type", 0);
        boolean ofWorkspace = type >= SelectRules.USER && type <= SelectRules.CHANNEL;
        if (!ofWorkspace) {
            return offered.contains(value);
        }
        if (!Json.isId(value)) {
            return false;
        }
        long id = Long.parseLong(value);
        return switch (type) {
            case SelectRules.USER -> resolved.person(id);
            case SelectRules.ROLE -> resolved.role(id);
            case SelectRules.MENTIONABLE -> resolved.person(id) || resolved.role(id);
            default -> resolved.channel(id, channelTypes());
        };
    }

    private List<Integer> channelTypes() {
        List<Integer> types = new ArrayList<>();
        Json.each(select, "channel_types").forEach(type -> types.add(type.asInt(-1)));
        return types;
    }
}
