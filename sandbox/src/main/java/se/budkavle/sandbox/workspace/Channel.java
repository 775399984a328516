package se.budkavle.sandbox.workspace;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** A place for messages, or a category of such places. */
public record Channel(long id, Kind kind, String name, Long parentId, int position, String topic, List<Long> recipients,
                      ArrayNode overwrites) {

    /** What sort of place it is. */
    public enum Kind {
        TEXT(0), PRIVATE(1), CATEGORY(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** Discord's number for it. */
        public int code() {
            return code;
        }
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    public Channel with(String newName, String newTopic, Long newParent, int newPosition, ArrayNode newOverwrites) {
        return new Channel(id, kind, newName, newParent, newPosition, newTopic, recipients, newOverwrites);
    }
}
