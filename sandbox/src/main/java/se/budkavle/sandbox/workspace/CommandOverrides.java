package se.budkavle.sandbox.workspace;

import java.util.List;

/** All that was said of who may use one command, or, under the application's own id, all of its commands. */
public record CommandOverrides(long applicationId, long commandId, List<CommandOverride> overrides) {
}
