package se.budkavle.sandbox.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The channels of the workspace and the private ones between two people. */
public final class Channels {

    private final Workspace workspace;
    private final Map<Long, Channel> channels = new LinkedHashMap<>();

    Channels(Workspace workspace) {
        this.workspace = workspace;
    }

    public Channel make(Channel.Kind kind, String name, Long parentId, String topic, ArrayNode overwrites) {
        return add(new Channel(workspace.ids().next(), kind, name, parentId, channels.size(), topic, List.of(), overwrites));
    }

    public Channel add(Channel channel) {
        put(channel);
        workspace.tell(new Change.ChannelMade(channel));
        return channel;
    }

    void put(Channel channel) {
        channels.put(channel.id(), channel);
    }

    public Channel change(Channel changed) {
        put(changed);
        workspace.tell(new Change.ChannelEdited(changed));
        return changed;
    }

    public void delete(Channel channel) {
        channels.remove(channel.id());
        workspace.messages().forgetChannel(channel.id());
        workspace.tell(new Change.ChannelDeleted(channel));
        List<Channel> children = all().stream().filter(other -> Long.valueOf(channel.id()).equals(other.parentId())).toList();
        children.forEach(child -> change(child.with(child.name(), child.topic(), null, child.position(), child.overwrites())));
    }

    public void typing(Channel channel, Person person) {
        workspace.tell(new Change.Typing(channel.id(), person.id()));
    }

    /** Null where there is none. */
    public Channel get(long id) {
        return channels.get(id);
    }

    public Collection<Channel> all() {
        return new ArrayList<>(channels.values());
    }

    public List<Channel> ofWorkspace() {
        return channels.values().stream().filter(channel -> !channel.isPrivate()).toList();
    }

    /** The private channel between two, opened if need be. */
    public Channel between(Person one, Person other) {
        if (one.id() == other.id() || one.bot() && other.bot()) {
            throw new Refusal(Fault.CANNOT_MESSAGE_USER);
        }
        return channels.values().stream()
                .filter(channel -> channel.isPrivate() && channel.recipients().containsAll(List.of(one.id(), other.id())))
                .findFirst()
                .orElseGet(() -> add(new Channel(workspace.ids().next(), Channel.Kind.PRIVATE, null, null, 0, null,
                        List.of(one.id(), other.id()), null)));
    }

    public Person partner(Channel privateChannel, long personId) {
        long other = privateChannel.recipients().stream().filter(id -> id != personId).findFirst().orElseThrow();
        return workspace.people().get(other);
    }

    /** Whether this person sees the channel: a private one as one of the two, others by the channel's overwrites, bots unless it is hidden. */
    public boolean visible(Channel channel, Person person) {
        if (channel.isPrivate()) {
            return channel.recipients().contains(person.id());
        }
        if (person.bot() && workspace.faults().hidden().contains(channel.id())) {
            return false;
        }
        long permissions = workspace.roles().permissions(person, workspace.id());
        if ((permissions & Roles.ADMINISTRATOR) != 0 || channel.overwrites() == null) {
            return true;
        }
        long visible = permissions & Roles.VIEW_CHANNEL;
        visible = apply(channel, List.of(workspace.id()), visible);
        visible = apply(channel, person.roles(), visible);
        return apply(channel, List.of(person.id()), visible) != 0;
    }

    private static long apply(Channel channel, List<Long> ids, long permission) {
        long denied = 0;
        long allowed = 0;
        for (JsonNode overwrite : channel.overwrites().values()) {
            if (ids.contains(Json.id(overwrite, "id"))) {
                denied |= Long.parseLong(Json.text(overwrite, "deny", "0"));
                allowed |= Long.parseLong(Json.text(overwrite, "allow", "0"));
            }
        }
        return (permission & ~denied | allowed) & Roles.VIEW_CHANNEL;
    }
}
