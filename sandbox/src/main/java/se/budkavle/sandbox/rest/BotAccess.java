package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.protocol.AuditReasonRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.AuditContext;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * Finds the bot that makes a REST call by the token in the call. Also finds the channel, message, role or member in the
 * path of a REST call. Throws a {@code Refusal} if the channel, message, role or member does not exist or the bot may
 * not see it.
 */
record BotAccess(Workspace workspace) {

    Application application(Call call) {
        String header = call.authorization() == null ? "" : call.authorization();
        Application application = header.startsWith("Bot ")
                ? workspace.applications().withToken(header.substring(4).trim())
                : null;
        if (application == null) {
            throw new Refusal(ApiError.UNAUTHORIZED);
        }
        return application;
    }

    Person bot(Call call) {
        return workspace.people().existing(application(call).id());
    }

    void guild(Call call) {
        bot(call);
        if (call.id("guild") != workspace.id()) {
            throw new Refusal(ApiError.UNKNOWN_GUILD);
        }
    }

    /**
     * Throws a {@code Refusal} if the bot lacks one of these permissions. If the call's path contains a channel, checks
     * the permissions in this channel. If the path contains no channel, checks the permissions in the guild (Discord
     * server).
     */
    void requirePermission(Call call, Permission... needed) {
        Person bot = bot(call);
        Channel channel = call.param("channel") == null ? null : channel(call);
        for (Permission permission : needed) {
            boolean may = channel == null
                    ? workspace.permissions().has(bot, permission)
                    : workspace.permissions().has(bot, channel, permission);
            if (!may) {
                throw new Refusal(ApiError.MISSING_PERMISSIONS);
            }
        }
    }

    /**
     * Returns the author and the reason of a change for the audit log. The author is the bot that makes the call, and
     * the reason comes from the call's header, if present.
     */
    AuditContext auditContext(Call call) {
        return new AuditContext(bot(call), AuditReasonRules.reason(call.auditReason()));
    }

    Channel channel(Call call) {
        Person bot = bot(call);
        Channel channel = workspace.channels().get(call.id("channel"));
        if (channel == null) {
            throw new Refusal(ApiError.UNKNOWN_CHANNEL);
        }
        if (!workspace.channels().visible(channel, bot)) {
            throw new Refusal(ApiError.MISSING_ACCESS);
        }
        return channel;
    }

    /**
     * Returns the message whose id is in the call's path. Throws a {@code Refusal} if no message in the channel has
     * this id, or if the message is ephemeral.
     */
    Message message(Call call) {
        Channel channel = channel(call);
        Message message = workspace.messages().get(call.id("message"));
        if (message == null || message.channelId() != channel.id() || message.ephemeralFor() != null) {
            throw new Refusal(ApiError.UNKNOWN_MESSAGE);
        }
        return message;
    }

    /**
     * Returns the channel in the call's path. The channel must be a channel of the guild (Discord server). Throws a
     * {@code Refusal} for a private channel.
     */
    Channel guildChannel(Call call) {
        Channel channel = channel(call);
        if (channel.isPrivate()) {
            throw new Refusal(ApiError.NOT_IN_PRIVATE);
        }
        return channel;
    }

    Role role(Call call) {
        Role role = workspace.roles().get(call.id("role"));
        if (role == null) {
            throw new Refusal(ApiError.UNKNOWN_ROLE);
        }
        return role;
    }

    Person member(Call call) {
        Person member =
                call.part("user").equals("@me") ? bot(call) : workspace.people().member(call.id("user"));
        if (member == null) {
            throw new Refusal(ApiError.UNKNOWN_MEMBER);
        }
        return member;
    }

    Person person(Call call) {
        bot(call);
        Person person =
                call.part("user").equals("@me") ? bot(call) : workspace.people().get(call.id("user"));
        if (person == null) {
            throw new Refusal(ApiError.UNKNOWN_USER);
        }
        return person;
    }
}
