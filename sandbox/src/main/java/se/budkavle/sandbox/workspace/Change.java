package se.budkavle.sandbox.workspace;

/** A change of the workspace, which listeners receive. */
public sealed interface Change {

    record MessagePosted(Message message) implements Change {}

    record MessageEdited(Message message) implements Change {}

    record MessageDeleted(Message message) implements Change {}

    /** A person has dismissed an ephemeral message. */
    record MessageDismissed(Message message) implements Change {}

    /** A message was pinned or unpinned in this channel. */
    record PinsChanged(long channelId) implements Change {}

    record ChannelMade(Channel channel) implements Change {}

    record ChannelEdited(Channel channel) implements Change {}

    record ChannelDeleted(Channel channel) implements Change {}

    record EventMade(ScheduledEvent event) implements Change {}

    record EventChanged(ScheduledEvent event) implements Change {}

    record EventDeleted(ScheduledEvent event) implements Change {}

    record PersonJoined(Person person) implements Change {}

    record PersonChanged(Person person) implements Change {}

    /** A member's roles or nickname have changed. */
    record MemberChanged(Person person) implements Change {}

    record PersonLeft(Person person) implements Change {}

    record RoleMade(Role role) implements Change {}

    record RoleChanged(Role role) implements Change {}

    record RoleDeleted(Role role) implements Change {}

    /** A bot can see a channel that it could not see before, or the reverse, although the channel itself did not change. */
    record VisibilityChanged(Channel channel, long botId) implements Change {}

    record LetterReceived(Letter letter) implements Change {}

    /** An entry was added to the audit log. */
    record AuditEntryAdded(AuditEntry entry) implements Change {}

    record Typing(long channelId, long personId) implements Change {}

    record CommandsChanged(long applicationId) implements Change {}

    /** This application's token was replaced. */
    record TokenReplaced(long applicationId) implements Change {}

    record CommandPermissionsChanged(CommandOverrides overrides) implements Change {}

    /** A person has caused an interaction, which the application has to answer. */
    record InteractionCreated(Interaction interaction) implements Change {}

    /** The application did not acknowledge the interaction in time. */
    record InteractionTimedOut(Interaction interaction) implements Change {}

    record ClockMoved() implements Change {}

    /** A fault was injected into the gateway's connections; {@code id} is for the object in an injected event. */
    record GatewayFaultInjected(GatewayFault fault, long id) implements Change {}

    record AvailabilityChanged(boolean gone) implements Change {}
}
