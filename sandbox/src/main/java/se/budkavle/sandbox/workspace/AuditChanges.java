package se.budkavle.sandbox.workspace;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects the changed fields for an audit log entry, each with its old and new value. */
final class AuditChanges {

    private final ArrayNode changes = Json.array();

    AuditChanges note(String key, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            ObjectNode change = changes.addObject().put("key", key);
            if (before != null) {
                change.set("old_value", Json.MAPPER.valueToTree(before));
            }
            if (after != null) {
                change.set("new_value", Json.MAPPER.valueToTree(after));
            }
        }
        return this;
    }

    boolean none() {
        return changes.isEmpty();
    }

    ArrayNode all() {
        return changes;
    }

    /**
     * Returns the fields in which two versions of a role differ. {@code before} is null for a new role, and
     * {@code after} is null for a deleted role.
     */
    static AuditChanges ofRole(@Nullable Role before, @Nullable Role after) {
        return new AuditChanges()
                .note("name", before, after, Role::name)
                .note("permissions", before, after, role -> Long.toString(role.permissions()))
                .note("color", before, after, Role::color)
                .note("hoist", before, after, Role::hoist)
                .note("mentionable", before, after, Role::mentionable);
    }

    static AuditChanges ofChannel(@Nullable Channel before, @Nullable Channel after) {
        return new AuditChanges()
                .note("name", before, after, Channel::name)
                .note("topic", before, after, Channel::topic)
                .note("type", before, after, channel -> channel.kind().code());
    }

    static AuditChanges ofOverwrite(@Nullable PermissionOverwrite before, @Nullable PermissionOverwrite after) {
        return new AuditChanges()
                .note("allow", before, after, overwrite -> Long.toString(overwrite.allow()))
                .note("deny", before, after, overwrite -> Long.toString(overwrite.deny()));
    }

    private <T> AuditChanges note(String key, @Nullable T before, @Nullable T after, Function<T, Object> part) {
        return note(key, before == null ? null : part.apply(before), after == null ? null : part.apply(after));
    }
}
