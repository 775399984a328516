package se.budkavle.sandbox.workspace;

import tools.jackson.databind.node.ObjectNode;

/**
 * A command that an application has registered. {@code guild} is true if the command exists only on the imitated
 * Discord server, and false if the command is global.
 */
public record Command(long id, long applicationId, boolean guild, long version, ObjectNode definition) {

    public String name() {
        return definition.get("name").asString();
    }

    public int type() {
        return definition.path("type").asInt(1);
    }
}
