package se.budkavle.sandbox.workspace;

import tools.jackson.databind.node.ObjectNode;

/** A form (modal) that an application has opened before a person; {@code messageId} is the message it came from, or null. */
public record Form(long id, long applicationId, long personId, long channelId, Long messageId, ObjectNode modal) {
}
