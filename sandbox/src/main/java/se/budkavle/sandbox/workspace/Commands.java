package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The commands that applications have registered. */
public final class Commands {

    private static final int MOST = 100;
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private final Workspace workspace;
    private final Map<Long, Command> commands = new LinkedHashMap<>();
    private final Map<Long, Window> created = new HashMap<>();

    Commands(Workspace workspace) {
        this.workspace = workspace;
    }

    public List<Command> of(long applicationId, boolean guild) {
        return commands.values().stream().filter(command -> command.applicationId() == applicationId && command.guild() == guild).toList();
    }

    /** Makes the command, or changes the one of the same name and type. */
    public Command put(long applicationId, boolean guild, ObjectNode definition) {
        Command old = find(applicationId, guild, definition);
        if (old == null && of(applicationId, guild).size() >= MOST) {
            throw new Refusal(Fault.TOO_MANY_COMMANDS);
        }
        Command command = save(old == null ? idOfNew(applicationId) : old.id(), applicationId, guild, definition);
        workspace.tell(new Change.CommandsChanged(applicationId));
        return command;
    }

    public boolean exists(long applicationId, boolean guild, ObjectNode definition) {
        return find(applicationId, guild, definition) != null;
    }

    public Command change(Command old, ObjectNode definition) {
        Command command = save(old.id(), old.applicationId(), old.guild(), definition);
        workspace.tell(new Change.CommandsChanged(old.applicationId()));
        return command;
    }

    /** Puts these in the place of all. A command that keeps its name keeps its id. */
    public List<Command> replace(long applicationId, boolean guild, List<ObjectNode> definitions) {
        if (definitions.size() > MOST) {
            throw new Refusal(Fault.TOO_MANY_COMMANDS);
        }
        List<Command> old = of(applicationId, guild);
        List<Long> kept = definitions.stream().map(definition -> find(applicationId, guild, definition))
                .map(command -> command == null ? idOfNew(applicationId) : command.id()).toList();
        old.forEach(command -> commands.remove(command.id()));
        for (int i = 0; i < definitions.size(); i++) {
            save(kept.get(i), applicationId, guild, definitions.get(i));
        }
        workspace.tell(new Change.CommandsChanged(applicationId));
        return of(applicationId, guild);
    }

    public void delete(Command command) {
        commands.remove(command.id());
        workspace.tell(new Change.CommandsChanged(command.applicationId()));
    }

    /** Null where there is none. */
    public Command get(long id) {
        return commands.get(id);
    }

    public Collection<Command> all() {
        return commands.values();
    }

    void restore(Command command) {
        commands.put(command.id(), command);
    }

    /** A new command's id, as long as the day's measure of new ones is not full. */
    private long idOfNew(long applicationId) {
        Window day = created.computeIfAbsent(applicationId, id -> new Window());
        if (!day.take(workspace.clock().real(), workspace.limits().commandCreates(), DAY_MILLIS)) {
            throw new Refusal(Fault.TOO_MANY_COMMAND_CREATES);
        }
        return workspace.ids().next();
    }

    private Command save(long id, long applicationId, boolean guild, ObjectNode definition) {
        Command command = new Command(id, applicationId, guild, workspace.ids().next(), definition);
        commands.put(id, command);
        return command;
    }

    private Command find(long applicationId, boolean guild, ObjectNode definition) {
        String name = definition.path("name").asString("");
        int type = definition.path("type").asInt(1);
        return of(applicationId, guild).stream().filter(command -> command.name().equals(name) && command.type() == type)
                .findFirst().orElse(null);
    }
}
