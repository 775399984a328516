package se.budkavle.sandbox.workspace;

/** A change of the workspace, which listeners receive. */
public sealed interface WorkspaceChange {

    record MessagePosted(Message message) implements WorkspaceChange {}

    record MessageEdited(Message message) implements WorkspaceChange {}

    record MessageDeleted(Message message) implements WorkspaceChange {}

    /** A person has dismissed an ephemeral message. */
    record MessageDismissed(Message message) implements WorkspaceChange {}

    /** A message was pinned or unpinned in this channel. */
    record PinsChanged(long channelId) implements WorkspaceChange {}

    record ChannelMade(Channel channel) implements WorkspaceChange {}

    record ChannelEdited(Channel channel) implements WorkspaceChange {}

    record ChannelDeleted(Channel channel) implements WorkspaceChange {}

    record EventMade(ScheduledEvent event) implements WorkspaceChange {}

    record EventChanged(ScheduledEvent event) implements WorkspaceChange {}

    record EventDeleted(ScheduledEvent event) implements WorkspaceChange {}

    record PersonJoined(Person person) implements WorkspaceChange {}

    record PersonChanged(Person person) implements WorkspaceChange {}

    /** A member's roles or nickname have changed. */
    record MemberChanged(Person person) implements WorkspaceChange {}

    record PersonLeft(Person person) implements WorkspaceChange {}

    record RoleMade(Role role) implements WorkspaceChange {}

    record RoleChanged(Role role) implements WorkspaceChange {}

    record RoleDeleted(Role role) implements WorkspaceChange {}

    /**
     * A bot can see a channel that it could not see before, or the reverse, although the channel itself did not change.
     */
    record VisibilityChanged(Channel channel, long botId) implements WorkspaceChange {}

    record LetterReceived(Letter letter) implements WorkspaceChange {}

    /** An entry was added to the audit log. */
    record AuditEntryAdded(AuditEntry entry) implements WorkspaceChange {}

    record Typing(long channelId, long personId) implements WorkspaceChange {}

    record CommandsChanged(long applicationId) implements WorkspaceChange {}

    /** This application's token was replaced. */
    record TokenReplaced(long applicationId) implements WorkspaceChange {}

    record CommandPermissionsChanged(CommandOverrides overrides) implements WorkspaceChange {}

    /** A person's action created an interaction, and the application must answer this interaction. */
    record InteractionCreated(Interaction interaction) implements WorkspaceChange {}

    /** The application did not acknowledge the interaction in time. */
    record InteractionTimedOut(Interaction interaction) implements WorkspaceChange {}

    record ClockMoved() implements WorkspaceChange {}

    /** A fault was injected into the gateway's connections; {@code id} is for the object in an injected event. */
    record GatewayFaultInjected(GatewayFault fault, long id) implements WorkspaceChange {}

    record AvailabilityChanged(boolean gone) implements WorkspaceChange {}
}
