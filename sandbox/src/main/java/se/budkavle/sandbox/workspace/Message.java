package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message in a channel. {@code ephemeralFor} is the id of the only person who sees the message, or null if everyone
 * in the channel sees it. {@code notified} contains the ids of the people whom the message notifies, by a mention or a
 * reply. {@code usedCommand} is the interaction to which the message responds, or null. {@code system} is Discord's
 * type number of a system message, or null for other messages.
 */
public record Message(
        long id,
        long channelId,
        long authorId,
        String content,
        Instant sentAt,
        @Nullable Instant editedAt,
        @Nullable Long ephemeralFor,
        boolean thinking,
        long flags,
        ArrayNode embeds,
        ArrayNode components,
        List<Attachment> attachments,
        Set<Long> notified,
        Set<Long> mentionedRoles,
        boolean mentionsEveryone,
        @Nullable UsedCommand usedCommand,
        @Nullable Long replyTo,
        @Nullable String nonce,
        @Nullable Integer system) {

    /**
     * The interaction to which a message responds. {@code name} is the name of the used command; null for another
     * interaction, such as a button press.
     */
    public record UsedCommand(
            long interactionId, int type, @Nullable String name, long personId) {}

    /** Discord's type for the system message that announces a pinned message. */
    public static final int PIN_NOTICE = 6;

    public static final long EPHEMERAL = 64;
    public static final long LOADING = 128;

    public boolean visibleTo(long personId) {
        return ephemeralFor == null || ephemeralFor == personId;
    }
}
