package se.budkavle.sandbox.workspace;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/** One thing that was done to the workspace; the changes are as Discord writes them. */
public record AuditEntry(long id, Action action, long personId, long targetId, ArrayNode changes, Map<String, String> options, String reason) {

    /** What was done, with Discord's number. */
    public enum Action {
        CHANNEL_CREATE(10), CHANNEL_UPDATE(11), CHANNEL_DELETE(12), OVERWRITE_CREATE(13), OVERWRITE_UPDATE(14), OVERWRITE_DELETE(15),
        MEMBER_UPDATE(24), MEMBER_ROLE_UPDATE(25), BOT_ADD(28), ROLE_CREATE(30), ROLE_UPDATE(31), ROLE_DELETE(32);

        private final int code;

        Action(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }
}
