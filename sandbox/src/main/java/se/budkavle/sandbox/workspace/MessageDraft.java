package se.budkavle.sandbox.workspace;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What is to be said, before it is a message. In an edit, null means that this part stays as it is;
 * {@code keptAttachments} are those of the old message that stay, with their new descriptions (null: as it was).
 */
public record MessageDraft(String content, ArrayNode embeds, ArrayNode components, List<Upload> files, Map<Long, String> keptAttachments,
                    JsonNode allowedMentions, long flags, Long replyTo, String nonce, boolean enforceNonce) {

    public static MessageDraft of(String content, List<Upload> files) {
        return new MessageDraft(content, null, null, files, null, null, 0, null, null, false);
    }

    /** The same as an answer to this message; null for none. */
    public MessageDraft inReplyTo(Long message) {
        return new MessageDraft(content, embeds, components, files, keptAttachments, allowedMentions, flags, message, nonce, enforceNonce);
    }

    public boolean ephemeral() {
        return (flags & Message.EPHEMERAL) != 0;
    }

    public boolean empty() {
        return (content == null || content.isBlank()) && (embeds == null || embeds.isEmpty())
                && (components == null || components.isEmpty()) && files.isEmpty();
    }
}
