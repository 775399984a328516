package se.budkavle.sandbox.workspace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message before it is posted, or the changes of an edit. In the changes of an edit, a value of null means that this
 * part of the message stays unchanged. {@code keptAttachments} maps the id of each old attachment that the edit keeps
 * to the attachment's new description. A description of null means that the old description stays.
 */
public record MessageDraft(
        @Nullable String content,
        @Nullable ArrayNode embeds,
        @Nullable ArrayNode components,
        List<Upload> files,
        @Nullable Map<Long, @Nullable String> keptAttachments,
        @Nullable JsonNode allowedMentions,
        long flags,
        @Nullable Long replyTo,
        @Nullable String nonce,
        boolean enforceNonce) {

    public static MessageDraft of(String content, List<Upload> files) {
        return new MessageDraft(content, null, null, files, null, null, 0, null, null, false);
    }

    /**
     * Returns a copy of this draft that replies to the message with this id. If the id is null, the copy is not a
     * reply.
     */
    public MessageDraft inReplyTo(@Nullable Long message) {
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
