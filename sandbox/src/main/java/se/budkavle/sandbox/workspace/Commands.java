package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Stores the slash and context menu commands that applications have registered. */
public final class Commands {

    private static final int SLASH = 1;
    private static final int MOST_SLASH = 100;
    private static final int MOST_OF_A_MENU = 15;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private final Workspace workspace;
    private final Map<Long, Command> commands = new LinkedHashMap<>();
    private final Map<Long, RateLimitWindow> created = new HashMap<>();

    private final CommandOverrideSets permissions;

    Commands(Workspace workspace) {
        this.workspace = workspace;
        permissions = new CommandOverrideSets(workspace);
    }

    /** Returns the store of the permissions that have been set for commands. */
    public CommandOverrideSets permissions() {
        return permissions;
    }

    private static void limit(List<ObjectNode> definitions) {
        for (int type = SLASH; type <= 3; type++) {
            int sort = type;
            int most = type == SLASH ? MOST_SLASH : MOST_OF_A_MENU;
            if (definitions.stream()
                            .filter(definition -> definition.path("type").asInt(SLASH) == sort)
                            .count()
                    > most) {
                throw new Refusal(
                        ApiError.TOO_MANY_COMMANDS, "Maximum number of application commands reached (" + most + ").");
            }
        }
    }

    public List<Command> of(long applicationId, boolean guild) {
        return commands.values().stream()
                .filter(command -> command.applicationId() == applicationId && command.guild() == guild)
                .toList();
    }

    /**
     * Registers the command. If the application already has a command of this name and type in the same scope (guild or
     * global), the new command replaces the old one.
     */
    public Command put(long applicationId, boolean guild, ObjectNode definition) {
        Command old = find(applicationId, guild, definition);
        if (old == null) {
            List<ObjectNode> all = new ArrayList<>(
                    of(applicationId, guild).stream().map(Command::definition).toList());
            all.add(definition);
            limit(all);
        }
        Command command = save(old == null ? idOfNew(applicationId) : old.id(), applicationId, guild, definition);
        workspace.publish(new WorkspaceChange.CommandsChanged(applicationId));
        return command;
    }

    /** Changes a command. If the name changes, the permissions set for the command are removed, as on Discord. */
    public Command change(Command old, ObjectNode definition) {
        if (!old.name().equals(definition.path("name").asString(""))) {
            permissions.forget(old.id());
        }
        Command command = save(old.id(), old.applicationId(), old.guild(), definition);
        workspace.publish(new WorkspaceChange.CommandsChanged(old.applicationId()));
        return command;
    }

    /**
     * Replaces all guild commands or all global commands of the application. A new command with the name and type of an
     * old command keeps the old command's id.
     */
    public List<Command> replace(long applicationId, boolean guild, List<ObjectNode> definitions) {
        limit(definitions);
        List<Command> old = of(applicationId, guild);
        List<Long> kept = definitions.stream()
                .map(definition -> find(applicationId, guild, definition))
                .map(command -> command == null ? idOfNew(applicationId) : command.id())
                .toList();
        old.forEach(command -> commands.remove(command.id()));
        old.stream().map(Command::id).filter(id -> !kept.contains(id)).forEach(permissions::forget);
        for (int i = 0; i < definitions.size(); i++) {
            save(kept.get(i), applicationId, guild, definitions.get(i));
        }
        workspace.publish(new WorkspaceChange.CommandsChanged(applicationId));
        return of(applicationId, guild);
    }

    public void delete(Command command) {
        commands.remove(command.id());
        permissions.forget(command.id());
        workspace.publish(new WorkspaceChange.CommandsChanged(command.applicationId()));
    }

    /** Returns the command with this id, or null if there is none. */
    public @Nullable Command get(long id) {
        return commands.get(id);
    }

    public Collection<Command> all() {
        return commands.values();
    }

    void restore(Command command) {
        commands.put(command.id(), command);
    }

    /**
     * Returns an id for a new command. Throws a {@code Refusal} if the application has reached its daily limit of new
     * commands.
     */
    private long idOfNew(long applicationId) {
        RateLimitWindow day = created.computeIfAbsent(applicationId, id -> new RateLimitWindow());
        if (!day.tryAcquire(workspace.clock().real(), workspace.limits().commandCreates(), DAY_MILLIS)) {
            throw new Refusal(ApiError.TOO_MANY_COMMAND_CREATES);
        }
        return workspace.ids().next();
    }

    private Command save(long id, long applicationId, boolean guild, ObjectNode definition) {
        Command command = new Command(id, applicationId, guild, workspace.ids().next(), definition);
        commands.put(id, command);
        return command;
    }

    /** Returns the application's command with the name and type in this definition, or null if there is none. */
    public @Nullable Command find(long applicationId, boolean guild, ObjectNode definition) {
        String name = definition.path("name").asString("");
        int type = definition.path("type").asInt(1);
        return of(applicationId, guild).stream()
                .filter(command -> command.name().equals(name) && command.type() == type)
                .findFirst()
                .orElse(null);
    }
}
