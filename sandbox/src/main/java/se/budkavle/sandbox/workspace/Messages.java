package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.node.ArrayNode;

/** Stores the messages of all channels, and the metadata of their attachments. */
public final class Messages {

    private final Workspace workspace;
    private final Map<Long, TreeMap<Long, Message>> byChannel = new HashMap<>();
    private final Map<Long, Message> byId = new HashMap<>();
    private final Map<Long, Attachment> attachments = new HashMap<>();
    private final Nonces nonces;
    private final Map<Long, Instant> postedAt = new HashMap<>();
    private long posted;

    Messages(Workspace workspace) {
        this.workspace = workspace;
        this.nonces = new Nonces(workspace);
    }

    /**
     * Posts a regular message. The draft can contain a nonce (an identifier), and can ask for a check of this nonce.
     * The check prevents duplicates. If the author has used the same checked nonce in this channel in the last five
     * minutes, posts nothing and returns the earlier message.
     */
    public Message post(Person author, Channel channel, MessageDraft draft) {
        if (channel.kind() == Channel.Kind.CATEGORY) {
            throw new Refusal(ApiError.WRONG_CHANNEL_KIND);
        }
        workspace.privateChannels().checkSend(author, channel);
        Message earlier = nonces.earlier(author, channel, draft);
        if (earlier != null) {
            return earlier;
        }
        Message message = post(author, channel, draft, null, null, false, null);
        nonces.remember(author, channel, draft, message);
        return message;
    }

    /**
     * Posts a message as the response to an interaction. {@code thinking} marks a deferred response, whose content
     * comes later.
     */
    Message answer(Interaction interaction, MessageDraft draft, boolean ephemeral, boolean thinking) {
        return post(
                interaction.bot(),
                interaction.channel(),
                draft,
                ephemeral ? interaction.person().id() : null,
                interaction.usedCommand(),
                thinking,
                null);
    }

    /**
     * Posts a system message of this Discord type, for example the announcement that the message {@code about} was
     * pinned.
     */
    Message notice(int system, Person author, Channel channel, Message about) {
        MessageDraft silent =
                new MessageDraft("", null, null, List.of(), null, Json.object(), 0, about.id(), null, false);
        return post(author, channel, silent, null, null, false, system);
    }

    private Message post(
            Person author,
            Channel channel,
            MessageDraft draft,
            @Nullable Long ephemeralFor,
            Message.@Nullable UsedCommand used,
            boolean thinking,
            @Nullable Integer system) {
        Mentions mentions =
                Mentions.of(workspace, channel, author, draft.content(), draft.allowedMentions(), used != null);
        Message original = draft.replyTo() == null ? null : get(draft.replyTo());
        Set<Long> notified = mentions.withRepliedTo(original, author, draft.allowedMentions());
        long flags = draft.flags() & ~Message.EPHEMERAL
                | (ephemeralFor == null ? 0 : Message.EPHEMERAL)
                | (thinking ? Message.LOADING : 0);
        Message message = new Message(
                workspace.ids().next(),
                channel.id(),
                author.id(),
                text(draft.content()),
                workspace.clock().instant(),
                null,
                ephemeralFor,
                thinking,
                flags,
                orEmpty(draft.embeds()),
                ComponentNumbering.of(draft.components()),
                keep(draft.files()),
                notified,
                mentions.roles(),
                mentions.everyone(),
                used,
                draft.replyTo(),
                draft.nonce(),
                system);
        put(message);
        postedAt.put(message.id(), workspace.clock().real());
        posted++;
        workspace.publish(new WorkspaceChange.MessagePosted(message));
        return message;
    }

    /**
     * Edits a message. The text, embeds, components or attachments stay unchanged if they are null in the draft. An
     * edit notifies mentioned people only if it adds the content of a deferred message.
     */
    public Message edit(Message old, MessageDraft draft) {
        List<Attachment> attachments = new ArrayList<>(kept(old, draft.keptAttachments()));
        attachments.addAll(keep(draft.files()));
        boolean deferred = old.thinking();
        Message edited = new Message(
                old.id(),
                old.channelId(),
                old.authorId(),
                draft.content() == null ? old.content() : draft.content(),
                old.sentAt(),
                deferred ? null : workspace.clock().instant(),
                old.ephemeralFor(),
                false,
                old.flags() & ~Message.LOADING,
                draft.embeds() == null ? old.embeds() : draft.embeds(),
                draft.components() == null ? old.components() : ComponentNumbering.of(draft.components()),
                List.copyOf(attachments),
                deferred ? firstMentions(old, draft) : old.notified(),
                old.mentionedRoles(),
                old.mentionsEveryone(),
                old.usedCommand(),
                old.replyTo(),
                old.nonce(),
                old.system());
        put(edited);
        workspace.publish(new WorkspaceChange.MessageEdited(edited));
        return edited;
    }

    private List<Attachment> kept(Message old, @Nullable Map<Long, @Nullable String> named) {
        if (named == null) {
            return old.attachments();
        }
        List<Attachment> kept = new ArrayList<>();
        for (Attachment attachment : old.attachments()) {
            if (named.containsKey(attachment.id())) {
                String description = named.get(attachment.id());
                kept.add(description == null ? attachment : attachment.describedAs(description));
            } else {
                forget(attachment);
            }
        }
        return kept;
    }

    private void forget(Attachment attachment) {
        attachments.remove(attachment.id());
        workspace.files().remove(attachment.id());
    }

    private Set<Long> firstMentions(Message old, MessageDraft draft) {
        return Mentions.of(
                        workspace,
                        workspace.channels().existing(old.channelId()),
                        workspace.people().existing(old.authorId()),
                        draft.content(),
                        draft.allowedMentions(),
                        true)
                .notified();
    }

    public void delete(Message message) {
        forget(message);
        workspace.publish(new WorkspaceChange.MessageDeleted(message));
    }

    /** Removes an ephemeral message after the only person who can see it has dismissed it. */
    public void dismiss(Message message) {
        forget(message);
        workspace.publish(new WorkspaceChange.MessageDismissed(message));
    }

    void put(Message message) {
        byId.put(message.id(), message);
        message.attachments().forEach(attachment -> attachments.put(attachment.id(), attachment));
        byChannel.computeIfAbsent(message.channelId(), id -> new TreeMap<>()).put(message.id(), message);
    }

    private void forget(Message message) {
        in(message.channelId()).remove(message.id());
        forgetOne(message);
    }

    private void forgetOne(Message message) {
        postedAt.remove(message.id());
        workspace.pins().forget(message);
        byId.remove(message.id());
        message.attachments().forEach(this::forget);
    }

    void forgetChannel(long channelId) {
        TreeMap<Long, Message> gone = byChannel.remove(channelId);
        if (gone != null) {
            new ArrayList<>(gone.values()).forEach(this::forgetOne);
        }
    }

    /** Returns the message with this id, or null if there is none. */
    public @Nullable Message get(long id) {
        return byId.get(id);
    }

    /** Returns the messages of a channel by id, oldest first. */
    public NavigableMap<Long, Message> in(long channelId) {
        return byChannel.getOrDefault(channelId, new TreeMap<>());
    }

    /** Returns the id of the channel's newest message that is not ephemeral, or null if there is none. */
    public @Nullable Long lastIn(long channelId) {
        return in(channelId).descendingMap().values().stream()
                .filter(message -> message.ephemeralFor() == null)
                .map(Message::id)
                .findFirst()
                .orElse(null);
    }

    Collection<Message> all() {
        return byId.values();
    }

    Collection<Attachment> attachments() {
        return attachments.values();
    }

    void put(Attachment attachment) {
        attachments.put(attachment.id(), attachment);
    }

    /**
     * Returns the real time at which the message was posted. Returns null if the message was posted before the imitated
     * Discord was started.
     */
    public @Nullable Instant postedAt(Message message) {
        return postedAt.get(message.id());
    }

    public long posted() {
        return posted;
    }

    void restorePosted(long count) {
        posted = count;
    }

    /**
     * Stores an uploaded file that belongs to no message, for example the value of a command's option. Returns the
     * file's metadata.
     */
    public Attachment keep(Upload upload) {
        Attachment attachment = workspace.files().keep(workspace.ids().next(), upload);
        attachments.put(attachment.id(), attachment);
        return attachment;
    }

    /** Returns the attachment with this id, or null if there is none. */
    public @Nullable Attachment attachment(long id) {
        return attachments.get(id);
    }

    private List<Attachment> keep(List<Upload> uploads) {
        return uploads.stream().map(this::keep).toList();
    }

    private static ArrayNode orEmpty(@Nullable ArrayNode nodes) {
        return nodes == null ? Json.array() : nodes;
    }

    private static String text(@Nullable String content) {
        return content == null ? "" : content;
    }
}
