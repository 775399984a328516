package se.budkavle.sandbox.workspace;

import java.util.List;

/**
 * The permissions set for one command. If {@code commandId} is the application's id, the permissions apply to all
 * commands of the application.
 */
public record CommandOverrideSet(long applicationId, long commandId, List<CommandOverride> overrides) {}
