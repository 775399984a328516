package se.budkavle.sandbox.workspace;

/** Something that has happened in the workspace. */
public sealed interface Change {

    record MessagePosted(Message message) implements Change {
    }

    record MessageEdited(Message message) implements Change {
    }

    record MessageDeleted(Message message) implements Change {
    }

    /** A person has put away a private answer. */
    record MessageDismissed(Message message) implements Change {
    }

    /** A message was pinned to this channel, or is so no more. */
    record PinsChanged(long channelId) implements Change {
    }

    record ChannelMade(Channel channel) implements Change {
    }

    record ChannelEdited(Channel channel) implements Change {
    }

    record ChannelDeleted(Channel channel) implements Change {
    }

    record EventMade(ScheduledEvent event) implements Change {
    }

    record EventChanged(ScheduledEvent event) implements Change {
    }

    record EventDeleted(ScheduledEvent event) implements Change {
    }

    record PersonJoined(Person person) implements Change {
    }

    record PersonChanged(Person person) implements Change {
    }

    /** Someone's roles or nick are other than before. */
    record MemberChanged(Person person) implements Change {
    }

    record PersonLeft(Person person) implements Change {
    }

    record RoleMade(Role role) implements Change {
    }

    record RoleChanged(Role role) implements Change {
    }

    record RoleDeleted(Role role) implements Change {
    }

    /** A bot has gained sight of a channel or lost it, though the channel itself did not change. */
    record SightChanged(Channel channel, long botId) implements Change {
    }

    record LetterReceived(Letter letter) implements Change {
    }

    /** Something was written into the audit log. */
    record Logged(AuditEntry entry) implements Change {
    }

    record Typing(long channelId, long personId) implements Change {
    }

    record CommandsChanged(long applicationId) implements Change {
    }

    /** This application's earlier token is of no use any more. */
    record TokenReplaced(long applicationId) implements Change {
    }

    record CommandPermissionsChanged(CommandOverrides overrides) implements Change {
    }

    /** A person has done something to which an application is to answer. */
    record Raised(Interaction interaction) implements Change {
    }

    /** The application did not answer in time. */
    record NotAnswered(Interaction interaction) implements Change {
    }

    record ClockMoved() implements Change {
    }

    /** Something odd befalls the connections to the gateway; {@code id} is for what it brings in. */
    record Upsetting(GatewayFault upset, long id) implements Change {
    }

    record Gone(boolean gone) implements Change {
    }
}
