package se.budkavle.sandbox.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.PermissionOverwrite;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates a bot's requests to create or change channels and their permission overwrites. */
public record ChannelRules(Workspace workspace) {

    private static final int MOST_OVERWRITES = 1000;
    private static final int MOST_IN_CATEGORY = 50;

    /**
     * Returns a new channel with the values in the request body. If the request body has no position, the channel's
     * position is -1. Throws a {@code Refusal} if the body is invalid.
     */
    public Channel newChannel(ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator check = Validator.of(body, errors);
        check.required("name", 1, 100);
        boolean known =
                !check.has("type") || check.oneOf("type", Channel.Kind.TEXT.code(), Channel.Kind.CATEGORY.code());
        boolean category = known && Json.number(body, "type", 0) == Channel.Kind.CATEGORY.code();
        checkOptionalFields(check, null, category);
        errors.refuseIfAny();
        Channel.Kind kind = category ? Channel.Kind.CATEGORY : Channel.Kind.TEXT;
        Long parent = Json.id(body, "parent_id");
        // If the request body has no permission overwrites, the new channel gets a copy of its category's overwrites.
        List<PermissionOverwrite> overwrites = Json.has(body, "permission_overwrites")
                ? overwrites(body)
                : parent == null
                        ? List.of()
                        : workspace.channels().existing(parent).overwrites();
        return new Channel(
                0,
                kind,
                Channel.nameOf(kind, Json.text(body, "name", "")),
                parent,
                Json.number(body, "position", -1),
                Json.text(body, "topic"),
                List.of(),
                overwrites);
    }

    /**
     * Returns the channel with the changes in the request body applied. Throws a {@code Refusal} if the body is
     * invalid.
     */
    public Channel changed(Channel old, ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator check = Validator.of(body, errors);
        check.optionalText("name", 1, 100);
        checkOptionalFields(check, old, old.kind() == Channel.Kind.CATEGORY);
        errors.refuseIfAny();
        return old.with(
                Channel.nameOf(old.kind(), Json.text(body, "name", old.name() == null ? "" : old.name())),
                body.has("topic") ? Json.text(body, "topic") : old.topic(),
                body.has("parent_id") ? Json.id(body, "parent_id") : old.parentId(),
                Json.number(body, "position", old.position()),
                Json.has(body, "permission_overwrites") ? overwrites(body) : old.overwrites());
    }

    private void checkOptionalFields(Validator check, @Nullable Channel old, boolean category) {
        check.optionalText("topic", 0, 1024).range("position", 0, Integer.MAX_VALUE);
        if (check.has("parent_id")) {
            parent(check, old, category);
        }
        check.count("permission_overwrites", 0, Integer.MAX_VALUE)
                .each("permission_overwrites")
                .forEach(ChannelRules::overwrite);
    }

    private void parent(Validator check, @Nullable Channel old, boolean category) {
        Long id = Json.id(check.node(), "parent_id");
        Channel parent = id == null ? null : workspace.channels().get(id);
        if (id == null || parent == null) {
            check.error("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
        } else if (category || parent.kind() != Channel.Kind.CATEGORY) {
            check.error("parent_id", "CHANNEL_PARENT_INVALID_TYPE", "Not a category");
        } else if ((old == null || !id.equals(old.parentId()))
                && workspace.channels().in(id).size() >= MOST_IN_CATEGORY) {
            check.error(
                    "parent_id", "CHANNEL_PARENT_MAX_CHANNELS", "Maximum number of channels in category reached (50)");
        }
    }

    private static void overwrite(Validator check) {
        check.required("id", 1, 20);
        if (check.has("type")) {
            check.oneOf("type", 0, 1);
        }
        RoleRules.bits(check, "allow");
        RoleRules.bits(check, "deny");
    }

    private List<PermissionOverwrite> overwrites(ObjectNode body) {
        List<PermissionOverwrite> overwrites = new ArrayList<>();
        for (JsonNode one : Json.each(body, "permission_overwrites")) {
            Long id = Json.id(one, "id");
            overwrites.removeIf(earlier -> id != null && earlier.id() == id);
            overwrites.add(overwrite(id == null ? -1 : id, one));
        }
        checkNumber(overwrites.size());
        return overwrites;
    }

    /**
     * Returns the permission overwrite in the request body, for the role or person with this id. Throws a
     * {@code Refusal} if the body is invalid, the id is unknown, or the channel has too many overwrites.
     */
    public PermissionOverwrite overwrite(long id, Channel channel, ObjectNode body) {
        ValidationErrors errors = new ValidationErrors();
        Validator check = Validator.of(body, errors);
        check.oneOf("type", 0, 1);
        RoleRules.bits(check, "allow");
        RoleRules.bits(check, "deny");
        errors.refuseIfAny();
        checkNumber(channel.overwrites().size() + (channel.overwrite(id) == null ? 1 : 0));
        return overwrite(id, body);
    }

    private PermissionOverwrite overwrite(long id, JsonNode body) {
        boolean role = workspace.roles().get(id) != null;
        boolean ofRole = Json.number(body, "type", role ? 0 : 1) == PermissionOverwrite.Type.ROLE.code();
        PermissionOverwrite.Type type = ofRole ? PermissionOverwrite.Type.ROLE : PermissionOverwrite.Type.MEMBER;
        if (type == PermissionOverwrite.Type.ROLE ? !role : workspace.people().get(id) == null) {
            throw new Refusal(ApiError.UNKNOWN_OVERWRITE);
        }
        return new PermissionOverwrite(id, type, RoleRules.bits(body, "allow", 0), RoleRules.bits(body, "deny", 0));
    }

    private static void checkNumber(int overwrites) {
        if (overwrites > MOST_OVERWRITES) {
            throw new Refusal(ApiError.TOO_MANY_OVERWRITES);
        }
    }
}
