package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Command;
import se.budkavle.sandbox.workspace.CommandOverride;
import se.budkavle.sandbox.workspace.CommandOverride.Kind;
import se.budkavle.sandbox.workspace.CommandOverrideSet;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** HTTP endpoints for the sandbox's web page to read and change the permissions of slash and context menu commands. */
record CommandSettingRoutes(Workspace workspace) {

    void addTo(Routes routes) {
        routes.on(
                        "GET",
                        "/commands/permissions",
                        call -> Reply.ok(Json.array(workspace.commands().permissions().all().stream()
                                .map(this::json)
                                .toList())))
                .on("POST", "/commands/{command}/permissions", this::set);
    }

    /**
     * Replaces the permissions of the command whose id is in the path. If the id is that of an application, replaces
     * the permissions that apply to all its commands. Throws a {@code Refusal} if the id is unknown or a permission is
     * invalid.
     */
    private Reply set(Call call) {
        long id = call.id("command");
        Command command = workspace.commands().get(id);
        if (command == null && workspace.applications().get(id) == null) {
            throw new Refusal(ApiError.NO_SUCH_COMMAND);
        }
        List<CommandOverride> overrides = new ArrayList<>();
        for (JsonNode one : Json.each(call.object(), "permissions")) {
            overrides.add(override(one));
        }
        return Reply.ok(json(workspace
                .commands()
                .permissions()
                .set(new CommandOverrideSet(
                        command == null ? id : command.applicationId(), id, List.copyOf(overrides)))));
    }

    private CommandOverride override(JsonNode one) {
        Long id = Json.id(one, "id");
        if (id == null || !one.path("allowed").isBoolean()) {
            throw new Refusal(ApiError.WRONG_INPUT, "Each permission needs an id, and allowed true or false.");
        }
        return new CommandOverride(id, kind(id), Json.flag(one, "allowed"));
    }

    /**
     * Returns what the id identifies: a Discord role, a person or a channel. The server's id minus one means all
     * channels, as in Discord's API. Throws a {@code Refusal} if the id is unknown.
     */
    private Kind kind(long id) {
        if (workspace.roles().get(id) != null) {
            return Kind.ROLE;
        } else if (workspace.people().get(id) != null) {
            return Kind.PERSON;
        } else if (workspace.channels().get(id) != null || id == workspace.id() - 1) {
            return Kind.CHANNEL;
        }
        throw new Refusal(ApiError.WRONG_INPUT, "There is no role, person or channel with this id.");
    }

    private ObjectNode json(CommandOverrideSet overrides) {
        Command command = workspace.commands().get(overrides.commandId());
        ObjectNode json = Json.object()
                .put("id", Long.toString(overrides.commandId()))
                .put("applicationId", Long.toString(overrides.applicationId()))
                .put("command", command == null ? null : command.name());
        ArrayNode permissions = json.putArray("permissions");
        for (CommandOverride one : overrides.overrides()) {
            permissions
                    .addObject()
                    .put("id", Long.toString(one.id()))
                    .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
                    .put("allowed", one.allowed());
        }
        return json;
    }
}
