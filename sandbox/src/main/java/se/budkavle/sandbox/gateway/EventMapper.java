package se.budkavle.sandbox.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.Timestamps;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.AuditEntry;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.ScheduledEvent;
import se.budkavle.sandbox.workspace.Workspace;
import se.budkavle.sandbox.workspace.WorkspaceChange;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts a change on the imitated Discord server into a gateway event for one bot. The bot gets only the events that
 * its intents and permissions allow.
 */
record EventMapper(Workspace workspace, DiscordJsonWriters discordJson, UnknownEvents unknownEvents) {

    private static final int GUILDS = 1;
    private static final int GUILD_MEMBERS = 1 << 1;
    private static final int GUILD_MODERATION = 1 << 2;
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int GUILD_TYPING = 1 << 11;
    private static final int GUILD_SCHEDULED_EVENTS = 1 << 16;
    private static final int PRIVATE_MESSAGES = 1 << 12;
    private static final int PRIVATE_TYPING = 1 << 14;
    private static final int MESSAGE_CONTENT = 1 << 15;

    /**
     * Returns the gateway event with which this bot is notified of the change. Returns null if the bot lacks the intent
     * or permission for the event, or if Discord has no event for the change.
     */
    @Nullable
    GatewayEvent of(WorkspaceChange change, Application bot, int intents) {
        if (change instanceof WorkspaceChange.InteractionCreated raised) {
            return raised.interaction().application().id() != bot.id()
                    ? null
                    : new GatewayEvent(
                            "INTERACTION_CREATE", discordJson.interactions().interaction(raised.interaction()));
        } else if (change instanceof WorkspaceChange.MessagePosted posted) {
            return message("MESSAGE_CREATE", posted.message(), bot, intents);
        } else if (change instanceof WorkspaceChange.MessageEdited edited) {
            return message("MESSAGE_UPDATE", edited.message(), bot, intents);
        } else if (change instanceof WorkspaceChange.MessageDeleted deleted) {
            return deleted(deleted.message(), bot, intents);
        } else if (change instanceof WorkspaceChange.PinsChanged pins) {
            return pins(workspace.channels().existing(pins.channelId()), bot, intents);
        } else if (change instanceof WorkspaceChange.ChannelMade made) {
            return channel("CHANNEL_CREATE", made.channel(), bot, intents);
        } else if (change instanceof WorkspaceChange.ChannelEdited edited) {
            return channel("CHANNEL_UPDATE", edited.channel(), bot, intents);
        } else if (change instanceof WorkspaceChange.ChannelDeleted gone) {
            return channel("CHANNEL_DELETE", gone.channel(), bot, intents);
        } else if (change instanceof WorkspaceChange.EventMade made) {
            return scheduled("GUILD_SCHEDULED_EVENT_CREATE", made.event(), intents);
        } else if (change instanceof WorkspaceChange.EventChanged changed) {
            return scheduled("GUILD_SCHEDULED_EVENT_UPDATE", changed.event(), intents);
        } else if (change instanceof WorkspaceChange.EventDeleted gone) {
            return scheduled("GUILD_SCHEDULED_EVENT_DELETE", gone.event(), intents);
        } else if (change instanceof WorkspaceChange.PersonJoined joined) {
            return member("GUILD_MEMBER_ADD", joined.person(), intents);
        } else if (change instanceof WorkspaceChange.PersonChanged changed) {
            return member("GUILD_MEMBER_UPDATE", changed.person(), intents);
        } else if (change instanceof WorkspaceChange.MemberChanged changed) {
            // A bot always receives changes to its own membership, such as its roles, even without the GUILD_MEMBERS
            // intent.
            return member(
                    "GUILD_MEMBER_UPDATE",
                    changed.person(),
                    changed.person().id() == bot.id() ? GUILD_MEMBERS : intents);
        } else if (change instanceof WorkspaceChange.PersonLeft left) {
            return (intents & GUILD_MEMBERS) == 0
                    ? null
                    : new GatewayEvent(
                            "GUILD_MEMBER_REMOVE",
                            inGuild("user", discordJson.people().user(left.person())));
        } else if (change instanceof WorkspaceChange.RoleMade made) {
            return role("GUILD_ROLE_CREATE", made.role(), intents);
        } else if (change instanceof WorkspaceChange.RoleChanged changed) {
            return role("GUILD_ROLE_UPDATE", changed.role(), intents);
        } else if (change instanceof WorkspaceChange.RoleDeleted gone) {
            return (intents & GUILDS) == 0
                    ? null
                    : new GatewayEvent(
                            "GUILD_ROLE_DELETE",
                            Json.object()
                                    .put("guild_id", Long.toString(workspace.id()))
                                    .put("role_id", Long.toString(gone.role().id())));
        } else if (change instanceof WorkspaceChange.VisibilityChanged changed) {
            return changed.botId() == bot.id() ? channel("CHANNEL_UPDATE", changed.channel(), bot, intents) : null;
        } else if (change instanceof WorkspaceChange.AuditEntryAdded logged) {
            return logged(logged.entry(), bot, intents);
        } else if (change instanceof WorkspaceChange.CommandPermissionsChanged changed) {
            return changed.overrides().applicationId() != bot.id()
                    ? null
                    : new GatewayEvent(
                            "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
                            discordJson.commandPermissions().of(changed.overrides()));
        } else if (change instanceof WorkspaceChange.Typing typing) {
            return typing(typing, bot, intents);
        } else if (change instanceof WorkspaceChange.GatewayFaultInjected injected) {
            return injected(unknownEvents.of(injected), intents);
        }
        return null;
    }

    private static @Nullable GatewayEvent injected(@Nullable GatewayEvent event, int intents) {
        int intent = event == null
                ? 0
                : event.name().startsWith("CHANNEL") ? GUILDS : event.name().startsWith("MESSAGE") ? GUILD_MESSAGES : 0;
        return (intents & intent) == intent ? event : null;
    }

    private @Nullable GatewayEvent message(String name, Message message, Application bot, int intents) {
        Channel channel = receivingChannel(message, bot, intents);
        if (channel == null) {
            return null;
        }
        ObjectNode data = discordJson.messages().event(message, channel);
        return new GatewayEvent(
                name, discordJson.content().forBot(data, message, bot.id(), (intents & MESSAGE_CONTENT) != 0));
    }

    private @Nullable GatewayEvent deleted(Message message, Application bot, int intents) {
        Channel channel = receivingChannel(message, bot, intents);
        if (channel == null) {
            return null;
        }
        return new GatewayEvent(
                "MESSAGE_DELETE", withChannel(Json.object().put("id", Long.toString(message.id())), channel));
    }

    /**
     * Returns the message's channel if this bot receives events about the message, otherwise null. Returns null for an
     * ephemeral message, because no bot receives events about it.
     */
    private @Nullable Channel receivingChannel(Message message, Application bot, int intents) {
        Channel channel = workspace.channels().get(message.channelId());
        int intent = channel != null && channel.isPrivate() ? PRIVATE_MESSAGES : GUILD_MESSAGES;
        return channel != null && message.ephemeralFor() == null && (intents & intent) != 0 && sees(bot, channel)
                ? channel
                : null;
    }

    private @Nullable GatewayEvent pins(Channel channel, Application bot, int intents) {
        if ((intents & (channel.isPrivate() ? PRIVATE_MESSAGES : GUILDS)) == 0 || !sees(bot, channel)) {
            return null;
        }
        List<Message> pinned = workspace.pins().in(channel.id());
        return new GatewayEvent(
                "CHANNEL_PINS_UPDATE",
                withChannel(
                        Json.object()
                                .put(
                                        "last_pin_timestamp",
                                        pinned.isEmpty()
                                                ? null
                                                : Timestamps.of(workspace.pins().pinnedAt(pinned.get(0)))),
                        channel));
    }

    private @Nullable GatewayEvent channel(String name, Channel channel, Application bot, int intents) {
        return (intents & GUILDS) == 0 || channel.isPrivate()
                ? null
                : new GatewayEvent(name, discordJson.channels().channel(channel, bot.id()));
    }

    private @Nullable GatewayEvent scheduled(String name, ScheduledEvent event, int intents) {
        return (intents & GUILD_SCHEDULED_EVENTS) == 0
                ? null
                : new GatewayEvent(name, discordJson.events().event(event));
    }

    private @Nullable GatewayEvent member(String name, Person person, int intents) {
        return (intents & GUILD_MEMBERS) == 0
                ? null
                : new GatewayEvent(
                        name, discordJson.people().member(person).put("guild_id", Long.toString(workspace.id())));
    }

    private @Nullable GatewayEvent role(String name, Role role, int intents) {
        return (intents & GUILDS) == 0
                ? null
                : new GatewayEvent(name, inGuild("role", discordJson.people().role(role)));
    }

    private @Nullable GatewayEvent logged(AuditEntry entry, Application bot, int intents) {
        boolean received = (intents & GUILD_MODERATION) != 0
                && workspace.permissions().has(workspace.people().existing(bot.id()), Permission.VIEW_AUDIT_LOG);
        return received
                ? new GatewayEvent(
                        "GUILD_AUDIT_LOG_ENTRY_CREATE",
                        discordJson.audit().entry(entry).put("guild_id", Long.toString(workspace.id())))
                : null;
    }

    private ObjectNode inGuild(String field, ObjectNode what) {
        ObjectNode data = Json.object().put("guild_id", Long.toString(workspace.id()));
        data.set(field, what);
        return data;
    }

    private @Nullable GatewayEvent typing(WorkspaceChange.Typing typing, Application bot, int intents) {
        Channel channel = workspace.channels().existing(typing.channelId());
        if ((intents & (channel.isPrivate() ? PRIVATE_TYPING : GUILD_TYPING)) == 0 || !sees(bot, channel)) {
            return null;
        }
        ObjectNode data = withChannel(
                Json.object()
                        .put("user_id", Long.toString(typing.personId()))
                        .put("timestamp", workspace.clock().instant().getEpochSecond()),
                channel);
        if (!channel.isPrivate()) {
            data.set("member", discordJson.people().member(workspace.people().existing(typing.personId())));
        }
        return new GatewayEvent("TYPING_START", data);
    }

    private boolean sees(Application bot, Channel channel) {
        return workspace.channels().visible(channel, workspace.people().existing(bot.id()));
    }

    private ObjectNode withChannel(ObjectNode data, Channel channel) {
        data.put("channel_id", Long.toString(channel.id()));
        return channel.isPrivate() ? data : data.put("guild_id", Long.toString(workspace.id()));
    }
}
