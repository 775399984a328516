package se.budkavle.sandbox.workspace;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * An entry of the imitated server's audit log. {@code changes} contains the changed fields in Discord's JSON format.
 */
public record AuditEntry(
        long id,
        Action action,
        long personId,
        long targetId,
        ArrayNode changes,
        Map<String, String> options,
        @Nullable String reason) {

    /** The types of changes that the audit log records, with Discord's codes. */
    public enum Action {
        CHANNEL_CREATE(10),
        CHANNEL_UPDATE(11),
        CHANNEL_DELETE(12),
        OVERWRITE_CREATE(13),
        OVERWRITE_UPDATE(14),
        OVERWRITE_DELETE(15),
        MEMBER_UPDATE(24),
        MEMBER_ROLE_UPDATE(25),
        BOT_ADD(28),
        ROLE_CREATE(30),
        ROLE_UPDATE(31),
        ROLE_DELETE(32);

        private final int code;

        Action(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }
}
