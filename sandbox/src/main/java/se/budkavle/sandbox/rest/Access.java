package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;

/** Who calls, and what of the named things that caller may see. */
record Access(Workspace workspace) {

    Application application(Call call) {
        String header = call.authorization() == null ? "" : call.authorization();
        Application application = header.startsWith("Bot ") ? workspace.applications().withToken(header.substring(4).trim()) : null;
        if (application == null) {
            throw new Refusal(Fault.UNAUTHORIZED);
        }
        return application;
    }

    Person bot(Call call) {
        return workspace.people().get(application(call).id());
    }

    void guild(Call call) {
        bot(call);
        if (call.id("guild") != workspace.id()) {
            throw new Refusal(Fault.UNKNOWN_GUILD);
        }
    }

    /** Refuses what needs a permission that bots have been denied. */
    void may(Permission permission) {
        if (workspace.faults().denied().contains(permission)) {
            throw new Refusal(Fault.MISSING_PERMISSIONS);
        }
    }

    Channel channel(Call call) {
        Person bot = bot(call);
        Channel channel = workspace.channels().get(call.id("channel"));
        if (channel == null) {
            throw new Refusal(Fault.UNKNOWN_CHANNEL);
        }
        if (!workspace.channels().visible(channel, bot)) {
            throw new Refusal(Fault.MISSING_ACCESS);
        }
        return channel;
    }

    /** A message of the channel that all who see the channel see. */
    Message message(Call call) {
        Channel channel = channel(call);
        Message message = workspace.messages().get(call.id("message"));
        if (message == null || message.channelId() != channel.id() || message.ephemeralFor() != null) {
            throw new Refusal(Fault.UNKNOWN_MESSAGE);
        }
        return message;
    }

    Person person(Call call) {
        bot(call);
        Person person = call.param("user").equals("@me") ? bot(call) : workspace.people().get(call.id("user"));
        if (person == null) {
            throw new Refusal(Fault.UNKNOWN_USER);
        }
        return person;
    }
}
