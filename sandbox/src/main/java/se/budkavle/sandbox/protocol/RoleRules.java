package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates a bot's requests to create or change roles and to change members. */
public final class RoleRules {

    private static final int COLORS = 0xFFFFFF;
    private static final int NICK = 32;

    private RoleRules() {}

    /**
     * Validates the request body for creating or changing a role. Throws a {@code Refusal} that lists all errors if the
     * body is invalid.
     */
    public static void check(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator role = Validator.of(body, errors);
        role.optionalText("name", 1, 100).range("color", 0, COLORS).optionalBoolean("hoist", "mentionable");
        bits(role, "permissions");
        errors.refuseIfAny();
    }

    /**
     * Returns the role with the changes in the request body applied. For the @everyone role, applies only changes of
     * the permissions.
     */
    public static Role changed(Role old, ObjectNode body) {
        if (old.isEveryones()) {
            return old.withPermissions(bits(body, "permissions", old.permissions()));
        }
        boolean hoist = body.has("hoist") ? Json.flag(body, "hoist") : old.hoist();
        boolean mentionable = body.has("mentionable") ? Json.flag(body, "mentionable") : old.mentionable();
        return old.withName(Json.text(body, "name", old.name()))
                .withPermissions(bits(body, "permissions", old.permissions()))
                .withLook(Json.number(body, "color", old.color()), hoist, mentionable);
    }

    /**
     * Validates the request body for changing a member. Throws a {@code Refusal} that lists all errors if the body is
     * invalid.
     */
    public static void checkMember(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator.of(body, errors).optionalText("nick", 0, NICK).count("roles", 0, 350);
        errors.refuseIfAny();
    }

    /**
     * Checks that this field, if present, contains permission bits: a whole number of at most 19 digits, usually in a
     * string.
     */
    static void bits(Validator check, String field) {
        if (check.has(field) && !check.text(field).matches("\\d{1,19}")) {
            check.error(field, "NUMBER_TYPE_COERCE", "Value \"" + check.text(field) + "\" is not int.");
        }
    }

    /**
     * Returns the permission bits in this field, without bits that Discord does not use. If the object does not have
     * the field, returns {@code otherwise}.
     */
    public static long bits(JsonNode node, String field, long otherwise) {
        String text = Json.text(node, field);
        return text == null ? otherwise : Long.parseUnsignedLong(text) & Permission.ALL;
    }
}
