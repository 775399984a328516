package se.budkavle.sandbox.workspace;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message before it is posted, or the changes of an edit, in which null leaves a part unchanged.
 * {@code keptAttachments} maps the ids of old attachments that stay to their new descriptions; a null description stays
 * unchanged.
 */
public record MessageDraft(
        String content,
        ArrayNode embeds,
        ArrayNode components,
        List<Upload> files,
        Map<Long, String> keptAttachments,
        JsonNode allowedMentions,
        long flags,
        Long replyTo,
        String nonce,
        boolean enforceNonce) {

    public static MessageDraft of(String content, List<Upload> files) {
        return new MessageDraft(content, null, null, files, null, null, 0, null, null, false);
    }

    /** Makes the draft a reply to this message; null for no reply. */
    public MessageDraft inReplyTo(Long message) {
        return new MessageDraft(
                content,
                embeds,
                components,
                files,
                keptAttachments,
                allowedMentions,
                flags,
                message,
                nonce,
                enforceNonce);
    }

    public boolean ephemeral() {
        return (flags & Message.EPHEMERAL) != 0;
    }

    public boolean empty() {
        return (content == null || content.isBlank())
                && (embeds == null || embeds.isEmpty())
                && (components == null || components.isEmpty())
                && files.isEmpty();
    }
}
