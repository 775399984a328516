package se.budkavle.sandbox.workspace;

import java.util.List;

/** The permissions of one command, or of all commands of an application under the application's id. */
public record CommandOverrides(long applicationId, long commandId, List<CommandOverride> overrides) {}
