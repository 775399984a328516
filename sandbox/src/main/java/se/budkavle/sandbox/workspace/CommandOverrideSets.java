package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores the permissions set for commands, by the id of the command. Permissions that apply to all commands of an
 * application are stored by the application's id.
 */
public final class CommandOverrideSets {

    private static final int MOST = 100;
    private final Workspace workspace;
    private final Map<Long, CommandOverrideSet> byCommand = new LinkedHashMap<>();

    CommandOverrideSets(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Replaces the permissions set for a command. If the new list is empty, the defaults in the command's definition
     * apply again.
     */
    public CommandOverrideSet set(CommandOverrideSet overrides) {
        if (overrides.overrides().size() > MOST) {
            throw new Refusal(ApiError.WRONG_INPUT, "At most " + MOST + " can be named.");
        }
        byCommand.remove(overrides.commandId());
        if (!overrides.overrides().isEmpty()) {
            put(overrides);
        }
        workspace.publish(new WorkspaceChange.CommandPermissionsChanged(overrides));
        workspace.publish(new WorkspaceChange.CommandsChanged(overrides.applicationId()));
        return overrides;
    }

    void put(CommandOverrideSet overrides) {
        byCommand.put(overrides.commandId(), overrides);
    }

    void forget(long commandId) {
        byCommand.remove(commandId);
    }

    /** Returns the permissions set for the command or application with this id, or null if none are set. */
    public @Nullable CommandOverrideSet of(long commandId) {
        return byCommand.get(commandId);
    }

    public Collection<CommandOverrideSet> all() {
        return List.copyOf(byCommand.values());
    }
}
