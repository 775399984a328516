package se.budkavle.sandbox.workspace;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What is to be said, before it is a message. In an edit, null means that this part stays as it is;
 * {@code keptAttachments} are those of the old message that stay.
 */
public record Draft(String content, ArrayNode embeds, ArrayNode components, List<Upload> files, List<Long> keptAttachments,
                    JsonNode allowedMentions, long flags, Long replyTo, String nonce, boolean enforceNonce) {

    public static Draft of(String content, List<Upload> files) {
        return new Draft(content, null, null, files, null, null, 0, null, null, false);
    }

    public boolean ephemeral() {
        return (flags & Message.EPHEMERAL) != 0;
    }

    public boolean empty() {
        return (content == null || content.isBlank()) && (embeds == null || embeds.isEmpty())
                && (components == null || components.isEmpty()) && files.isEmpty();
    }
}
