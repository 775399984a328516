package se.budkavle.sandbox.protocol;

import java.util.List;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.PermissionOverwrite;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Serialises channels as JSON in Discord's format. */
public record ChannelJson(Workspace workspace, PersonJson people) {

    private static final int OBFUSCATED = 1 << 17;

    /**
     * Returns the channel's JSON for this bot. If the bot cannot see the channel, the JSON has a placeholder for the
     * name, no topic, and one permission overwrite. A private channel has a permission overwrite that denies
     * VIEW_CHANNEL to everyone.
     */
    public ObjectNode channel(Channel channel, long readerId) {
        return workspace.channels().visible(channel, workspace.people().existing(readerId))
                ? whole(channel, readerId)
                : obfuscated(channel);
    }

    private ObjectNode obfuscated(Channel channel) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(channel.id()))
                .put("type", channel.kind().code())
                .put("flags", OBFUSCATED)
                .put("guild_id", Long.toString(workspace.id()))
                .put("name", "___hidden___")
                .put("position", channel.position())
                .put(
                        "parent_id",
                        channel.parentId() == null ? null : channel.parentId().toString())
                .put("nsfw", false)
                .put("rate_limit_per_user", 0)
                .putNull("topic")
                .putNull("last_message_id");
        json.putArray("permission_overwrites")
                .addObject()
                .put("id", Long.toString(workspace.id()))
                .put("type", 0)
                .put("allow", "0")
                .put("deny", Long.toString(Permission.VIEW_CHANNEL.bit()));
        return json;
    }

    /**
     * Returns the channel's JSON with all fields, as in the JSON of an interaction. A private channel has two people:
     * the reader with the id {@code readerId} and one other person. For a private channel, the JSON names this other
     * person as the recipient.
     */
    public ObjectNode whole(Channel channel, long readerId) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(channel.id()))
                .put("type", channel.kind().code())
                .put("flags", 0);
        Long last = workspace.messages().lastIn(channel.id());
        json.put("last_message_id", last == null ? null : last.toString());
        if (channel.isPrivate()) {
            Person other = workspace.channels().partner(channel, readerId);
            json.set("recipients", Json.array(List.of(people.user(other))));
            return json;
        }
        json.put("guild_id", Long.toString(workspace.id()))
                .put("name", channel.name())
                .put("position", channel.position())
                .put("nsfw", false)
                .put("rate_limit_per_user", 0)
                .put("topic", channel.topic())
                .put(
                        "parent_id",
                        channel.parentId() == null ? null : channel.parentId().toString());
        json.set(
                "permission_overwrites",
                Json.array(channel.overwrites().stream()
                        .map(ChannelJson::overwrite)
                        .toList()));
        return json;
    }

    private static ObjectNode overwrite(PermissionOverwrite overwrite) {
        return Json.object()
                .put("id", Long.toString(overwrite.id()))
                .put("type", overwrite.type().code())
                .put("allow", overwrite.allow().toString())
                .put("deny", overwrite.deny().toString());
    }
}
