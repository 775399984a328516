package se.budkavle.sandbox.workspace;

/** A change of the imitated Discord server's state. All listeners get each change. */
public sealed interface WorkspaceChange {

    record MessagePosted(Message message) implements WorkspaceChange {}

    record MessageEdited(Message message) implements WorkspaceChange {}

    record MessageDeleted(Message message) implements WorkspaceChange {}

    /** A person dismissed (removed) an ephemeral message, which only this person could see. */
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

    /** A member's roles or nickname changed. */
    record MemberChanged(Person person) implements WorkspaceChange {}

    record PersonLeft(Person person) implements WorkspaceChange {}

    record RoleMade(Role role) implements WorkspaceChange {}

    record RoleChanged(Role role) implements WorkspaceChange {}

    record RoleDeleted(Role role) implements WorkspaceChange {}

    /** A channel became visible or invisible to a bot, although the channel itself did not change. */
    record VisibilityChanged(Channel channel, long botId) implements WorkspaceChange {}

    record LetterReceived(Email letter) implements WorkspaceChange {}

    /** An entry was added to the audit log. */
    record AuditEntryAdded(AuditEntry entry) implements WorkspaceChange {}

    record Typing(long channelId, long personId) implements WorkspaceChange {}

    record CommandsChanged(long applicationId) implements WorkspaceChange {}

    /** The token of this application was replaced by a new one. */
    record TokenReplaced(long applicationId) implements WorkspaceChange {}

    record CommandPermissionsChanged(CommandOverrideSet overrides) implements WorkspaceChange {}

    /**
     * A person used a command, button, select menu or modal form, or typed an option with autocompletion. The
     * application must respond to this interaction.
     */
    record InteractionCreated(Interaction interaction) implements WorkspaceChange {}

    /** The application did not acknowledge an interaction in time. */
    record InteractionTimedOut(Interaction interaction) implements WorkspaceChange {}

    record ClockMoved() implements WorkspaceChange {}

    /**
     * A fault was injected into the gateway's connections. If the injected event contains a channel or message,
     * {@code id} is the id of that channel or message.
     */
    record GatewayFaultInjected(GatewayFault fault, long id) implements WorkspaceChange {}

    record AvailabilityChanged(boolean gone) implements WorkspaceChange {}
}
