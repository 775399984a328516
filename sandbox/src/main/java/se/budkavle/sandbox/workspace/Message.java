package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/**
 * What someone said in a channel. {@code ephemeralFor} is the one who alone sees it, or null; {@code notified} are
 * those whom its mentions really reached; {@code usedCommand} tells which interaction brought it about; {@code system} is
 * Discord's number for what the workspace itself says, null for what a person or bot says.
 */
public record Message(long id, long channelId, long authorId, String content, Instant sentAt, Instant editedAt,
                      Long ephemeralFor, boolean thinking, long flags, ArrayNode embeds, ArrayNode components,
                      List<Attachment> attachments, Set<Long> notified, Set<Long> mentionedRoles, boolean mentionsEveryone,
                      UsedCommand usedCommand, Long replyTo, String nonce, Integer system) {

    /** The interaction that a message answers; {@code name} is null where it was no command. */
    public record UsedCommand(long interactionId, int type, String name, long personId) {
    }

    /** Tells that the message which it replies to was pinned. */
    public static final int PIN_NOTICE = 6;
    public static final long EPHEMERAL = 64;
    public static final long LOADING = 128;

    public boolean visibleTo(long personId) {
        return ephemeralFor == null || ephemeralFor == personId;
    }
}
