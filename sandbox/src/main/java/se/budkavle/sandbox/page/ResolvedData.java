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

/**
 * Collects the people, Discord roles, channels, messages and files whose ids occur in an interaction. Like Discord, the
 * sandbox puts the data of these objects into the field {@code resolved} of the interaction's payload.
 */
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

    /**
     * Adds the collected data to the interaction's payload as the field {@code resolved}. Adds no field if nothing was
     * collected.
     */
    void addTo(ObjectNode data) {
        if (!found.isEmpty()) {
            data.set("resolved", found);
        }
    }

    /**
     * Adds the person with this id to the collected data. Returns false if no member of the imitated Discord server has
     * this id.
     */
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

    /**
     * Adds the Discord role with this id to the collected data. Returns false if no role of the imitated Discord server
     * has this id.
     */
    boolean role(long id) {
        Role role = workspace.roles().get(id);
        if (role != null) {
            add("roles", id, discordJson.people().role(role));
        }
        return role != null;
    }

    /**
     * Adds the channel with this id to the collected data. Returns false if no channel has this id, if the channel is
     * private, or if the person who chose the channel cannot see it. Also returns false if the channel's type is not in
     * {@code types}. If {@code types} is empty, any type is allowed.
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

    /**
     * Adds a file that the person has attached to a command. Like Discord, gives the file a plain name if the name has
     * special characters, and then the original name as the title.
     */
    void file(Attachment file) {
        ObjectNode json = discordJson.messages().attachment(file);
        String plain = file.name().replace(' ', '_').replaceAll("[^A-Za-z0-9._-]", "");
        if (!plain.equals(file.name())) {
            int end = file.name().lastIndexOf('.');
            json.put("filename", plain)
                    .put("title", end < 0 ? file.name() : file.name().substring(0, end));
        }
        add("attachments", file.id(), json);
    }

    void message(Message message) {
        add("messages", message.id(), discordJson.messages().message(message));
    }

    private void add(String kind, long id, ObjectNode json) {
        found.withObject("/" + kind).set(Long.toString(id), json);
    }
}
