package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Serialises users, members and roles as JSON in Discord's format. */
public record PersonJson(Workspace workspace) {

    public ObjectNode user(Person person) {
        ObjectNode user = Json.object()
                .put("id", Long.toString(person.id()))
                .put("username", person.username())
                .put("discriminator", "0")
                .put("global_name", person.name())
                .putNull("avatar")
                .putNull("avatar_decoration_data")
                .putNull("primary_guild")
                .put("public_flags", 0)
                .put("flags", 0);
        if (person.bot()) {
            user.put("bot", true);
        }
        return user;
    }

    /** Returns the JSON of a bot's own user, with the fields that Discord sends only to the bot itself. */
    public ObjectNode self(Person bot) {
        return user(bot)
                .put("mfa_enabled", true)
                .put("verified", true)
                .putNull("email")
                .put("locale", bot.locale());
    }

    public ObjectNode memberWithoutUser(Person person) {
        ObjectNode member = Json.object()
                .put("nick", person.nick())
                .putNull("avatar")
                .putNull("banner")
                .put("joined_at", Timestamps.of(person.joinedAt()))
                .putNull("premium_since")
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0)
                .putNull("communication_disabled_until");
        member.set("roles", Json.ids(person.roles()));
        return member;
    }

    public ObjectNode member(Person person) {
        ObjectNode member = memberWithoutUser(person);
        member.set("user", user(person));
        return member;
    }

    /** Returns the JSON of a member with the member's permissions in this channel, as in an interaction. */
    public ObjectNode memberWithPermissions(Person person, Channel channel) {
        return member(person).put("permissions", permissions(person, channel));
    }

    public String permissions(Person person) {
        return Long.toString(workspace.permissions().inWorkspace(person));
    }

    public String permissions(Person person, Channel channel) {
        return Long.toString(workspace.permissions().in(channel, person));
    }

    public ObjectNode role(Role role) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(role.id()))
                .put("name", role.name())
                .put("color", role.color())
                .put("hoist", role.hoist())
                .putNull("icon")
                .putNull("unicode_emoji")
                .put("position", role.position())
                .put("permissions", Long.toString(workspace.permissions().asBotsRead(role)))
                .put("managed", role.managed())
                .put("mentionable", role.mentionable())
                .put("flags", 0);
        Long bot = role.botId();
        if (bot != null) {
            json.putObject("tags").put("bot_id", bot.toString());
        }
        json.putObject("colors")
                .put("primary_color", role.color())
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return json;
    }
}
