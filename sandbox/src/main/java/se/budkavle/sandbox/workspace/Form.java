package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal form that an application shows to a person. {@code messageId} is the id of the message whose button or menu
 * opened the form, or null.
 */
public record Form(
        long id,
        long applicationId,
        long personId,
        long channelId,
        @Nullable Long messageId,
        ObjectNode modal) {}
