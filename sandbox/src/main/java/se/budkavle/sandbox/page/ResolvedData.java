package se.budkavle.sandbox.page;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Collects the objects that an interaction refers to by id, which Discord sends along as {@code resolved}. */
final class ResolvedData {

    private final Workspace workspace;
    private final DiscordJsonWriters discordJson;
    private final Person chooser;
    private final ObjectNode found = Json.object();

    ResolvedData(Workspace workspace, DiscordJsonWriters discordJson, Person chooser) {
        this.workspace = workspace;
        this.discordJson = discordJson;
        this.chooser = chooser;
    }

    /** Adds the collected objects to the interaction's data, if there are any. */
    void addTo(ObjectNode data) {
        if (!found.isEmpty()) {
            data.set("resolved", found);
        }
    }

    /** Collects a person; returns false if there is no such member. */
    boolean person(long id) {
        Person person = workspace.people().member(id);
        if (person != null) {
            add("users", id, discordJson.people().user(person));
            add(
                    "members",
                    id,
                    discordJson
                            .people()
                            .memberWithoutUser(person)
                            .put("permissions", discordJson.people().permissions(person)));
        }
        return person != null;
    }

    /** Adds a role to the data; returns false if the server has no role with this id. */
    boolean role(long id) {
        Role role = workspace.roles().get(id);
        if (role != null) {
            add("roles", id, discordJson.people().role(role));
        }
        return role != null;
    }

    /**
     * Adds a channel to the data; returns false if the chooser does not see it or it has none of the types. No types
     * means any type.
     */
    boolean channel(long id, Iterable<Integer> types) {
        Channel channel = workspace.channels().get(id);
        if (channel == null || channel.isPrivate() || !workspace.channels().visible(channel, chooser)) {
            return false;
        }
        boolean any = true;
        boolean named = false;
        for (int type : types) {
            any = false;
            named |= type == channel.kind().code();
        }
        if (any || named) {
            add(
                    "channels",
                    id,
                    discordJson
                            .channels()
                            .whole(channel, 0)
                            .put("permissions", discordJson.people().permissions(chooser, channel)));
            return true;
        }
        return false;
    }

    void file(Attachment file) {
        add("attachments", file.id(), discordJson.messages().attachment(file));
    }

    void message(Message message) {
        add("messages", message.id(), discordJson.messages().message(message));
    }

    private void add(String kind, long id, ObjectNode json) {
        found.withObject("/" + kind).set(Long.toString(id), json);
    }
}
