package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message in a channel. {@code ephemeralFor} is the only person who sees it, or null; {@code notified} are the people
 * whom its mentions notified; {@code usedCommand} is the interaction that it answers, or null; {@code system} is
 * Discord's type of a system message, null for messages of people and bots.
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

    /** The interaction that a message answers; {@code name} is null if it was not a command. */
    public record UsedCommand(
            long interactionId, int type, @Nullable String name, long personId) {}

    /** The type of the system message that announces that the referenced message was pinned. */
    public static final int PIN_NOTICE = 6;

    public static final long EPHEMERAL = 64;
    public static final long LOADING = 128;

    public boolean visibleTo(long personId) {
        return ephemeralFor == null || ephemeralFor == personId;
    }
}
