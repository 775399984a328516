package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may use which command, where those who manage the workspace have said so. */
public final class CommandPermissions {

    private static final int MOST = 100;
    private final Workspace workspace;
    private final Map<Long, CommandOverrides> byCommand = new LinkedHashMap<>();

    CommandPermissions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** In the place of what was said before; nothing means that the command's own defaults hold. */
    public CommandOverrides set(CommandOverrides overrides) {
        if (overrides.overrides().size() > MOST) {
            throw new Refusal(ApiError.WRONG_INPUT, "At most " + MOST + " can be named.");
        }
        byCommand.remove(overrides.commandId());
        if (!overrides.overrides().isEmpty()) {
            put(overrides);
        }
        workspace.tell(new Change.CommandPermissionsChanged(overrides));
        workspace.tell(new Change.CommandsChanged(overrides.applicationId()));
        return overrides;
    }

    void put(CommandOverrides overrides) {
        byCommand.put(overrides.commandId(), overrides);
    }

    void forget(long commandId) {
        byCommand.remove(commandId);
    }

    /** Null where nothing was said of it. */
    public CommandOverrides of(long commandId) {
        return byCommand.get(commandId);
    }

    public Collection<CommandOverrides> all() {
        return List.copyOf(byCommand.values());
    }
}
