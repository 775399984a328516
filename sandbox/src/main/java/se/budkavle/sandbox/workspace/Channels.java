package se.budkavle.sandbox.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stores the channels of the imitated Discord server, and the private channels between two people. */
public final class Channels {

    private static final int MOST = 500;

    private final Workspace workspace;
    private final Map<Long, Channel> channels = new LinkedHashMap<>();

    Channels(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Stores a new channel with the values of {@code draft} and a new id. If the position of {@code draft} is negative,
     * the new channel gets the last position. Throws a {@code Refusal} if the server has the maximum number of
     * channels.
     */
    public Channel make(Channel draft) {
        List<Channel> others = ofWorkspace();
        if (others.size() >= MOST) {
            throw new Refusal(ApiError.TOO_MANY_CHANNELS);
        }
        int position = draft.position() >= 0 ? draft.position() : others.size();
        return add(new Channel(
                workspace.ids().next(),
                draft.kind(),
                draft.name(),
                draft.parentId(),
                position,
                draft.topic(),
                List.of(),
                draft.overwrites()));
    }

    public Channel add(Channel channel) {
        put(channel);
        workspace.publish(new WorkspaceChange.ChannelMade(channel));
        return channel;
    }

    void put(Channel channel) {
        channels.put(channel.id(), channel);
    }

    public Channel change(Channel changed) {
        put(changed);
        workspace.publish(new WorkspaceChange.ChannelEdited(changed));
        return changed;
    }

    public void delete(Channel channel) {
        channels.remove(channel.id());
        workspace.messages().forgetChannel(channel.id());
        workspace.publish(new WorkspaceChange.ChannelDeleted(channel));
        in(channel.id())
                .forEach(child ->
                        change(child.with(child.name(), child.topic(), null, child.position(), child.overwrites())));
    }

    public void typing(Channel channel, Person person) {
        workspace.publish(new WorkspaceChange.Typing(channel.id(), person.id()));
    }

    /** Returns the channel with this id, or null if there is none. */
    public @Nullable Channel get(long id) {
        return channels.get(id);
    }

    /**
     * Returns the channel with this id. Throws an exception if the id is unknown. The channel of a stored message
     * always exists, because a channel's messages are deleted together with the channel.
     */
    public Channel existing(long id) {
        return Objects.requireNonNull(get(id), () -> "no channel " + id);
    }

    public Collection<Channel> all() {
        return new ArrayList<>(channels.values());
    }

    public List<Channel> ofWorkspace() {
        return channels.values().stream()
                .filter(channel -> !channel.isPrivate())
                .toList();
    }

    /**
     * Returns the private channel between these two people, and creates it if it does not exist. Throws a
     * {@code Refusal} if the two people are both bots or are the same person.
     */
    public Channel between(Person one, Person other) {
        if (one.id() == other.id() || one.bot() && other.bot()) {
            throw new Refusal(ApiError.CANNOT_MESSAGE_USER);
        }
        Channel known = findBetween(one, other);
        return known != null
                ? known
                : add(new Channel(
                        workspace.ids().next(),
                        Channel.Kind.PRIVATE,
                        null,
                        null,
                        0,
                        null,
                        List.of(one.id(), other.id()),
                        List.of()));
    }

    /** Returns the private channel between these two people, or null if there is none. */
    @Nullable
    Channel findBetween(Person one, Person other) {
        return channels.values().stream()
                .filter(channel ->
                        channel.isPrivate() && channel.recipients().containsAll(List.of(one.id(), other.id())))
                .findFirst()
                .orElse(null);
    }

    public Person partner(Channel privateChannel, long personId) {
        long other = privateChannel.recipients().stream()
                .filter(id -> id != personId)
                .findFirst()
                .orElseThrow();
        return workspace.people().existing(other);
    }

    /** Returns the channels in the category with this id. */
    public List<Channel> in(long categoryId) {
        return channels.values().stream()
                .filter(channel -> Long.valueOf(categoryId).equals(channel.parentId()))
                .toList();
    }

    /**
     * Removes the permission overwrites of a deleted role from all channels. Sends no events about the channels,
     * because Discord sends no such events when a role is deleted.
     */
    void forgetOverwrites(long roleId) {
        channels.replaceAll((id, channel) -> channel.overwrite(roleId) == null
                ? channel
                : channel.withOverwrites(channel.overwrites().stream()
                        .filter(overwrite -> overwrite.id() != roleId)
                        .toList()));
    }

    /**
     * Returns whether the person or bot sees the channel. A private channel is visible to its two people. Any other
     * channel is visible to people and bots with the permission VIEW_CHANNEL. Bots never see a channel that an injected
     * fault hides from them.
     */
    public boolean visible(Channel channel, Person person) {
        return workspace.permissions().has(person, channel, Permission.VIEW_CHANNEL);
    }
}
