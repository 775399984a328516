package se.budkavle.sandbox.rest;

import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.CommandRules;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Command;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST endpoints with which a bot registers, reads and deletes its commands: global commands, and commands of a
 * single guild (Discord server).
 */
record CommandRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        for (String base : List.of(
                "/applications/{application}/commands", "/applications/{application}/guilds/{guild}/commands")) {
            routes.on("GET", base, this::list)
                    .on("POST", base, this::put)
                    .on("PUT", base, this::replace)
                    .on("GET", base + "/{command}", call -> Reply.ok(discordJson.command(command(call), true)))
                    .on("PATCH", base + "/{command}", this::change)
                    .on("DELETE", base + "/{command}", this::delete);
        }
    }

    private Reply list(Call call) {
        return Reply.ok(Json.array(workspace.commands().of(application(call), inGuild(call)).stream()
                .map(command -> discordJson.command(command, call.is("with_localizations")))
                .toList()));
    }

    private Reply put(Call call) {
        long application = application(call);
        ObjectNode definition = call.object();
        CommandRules.check(definition);
        boolean known = workspace.commands().find(application, inGuild(call), definition) != null;
        return Reply.json(
                known ? 200 : 201,
                discordJson.command(workspace.commands().put(application, inGuild(call), plain(definition)), true));
    }

    private Reply replace(Call call) {
        long application = application(call);
        List<ObjectNode> definitions = CommandRules.checkAll(call.json()).stream()
                .map(CommandRoutes::plain)
                .toList();
        return Reply.ok(Json.array(workspace.commands().replace(application, inGuild(call), definitions).stream()
                .map(command -> discordJson.command(command, true))
                .toList()));
    }

    /** Changes a command. Ignores the field "type" in the request body, because a command's type cannot change. */
    private Reply change(Call call) {
        Command old = command(call);
        ObjectNode merged = old.definition().deepCopy();
        merged.setAll(call.object());
        merged.put("type", old.type());
        CommandRules.check(merged);
        Command same = workspace.commands().find(old.applicationId(), old.guild(), merged);
        CommandRules.checkName(same == null || same.id() == old.id());
        return Reply.ok(discordJson.command(workspace.commands().change(old, plain(merged)), true));
    }

    private Reply delete(Call call) {
        workspace.commands().delete(command(call));
        return Reply.noContent();
    }

    private Command command(Call call) {
        Command command = workspace.commands().get(call.id("command"));
        if (command == null || command.applicationId() != application(call) || command.guild() != inGuild(call)) {
            throw new Refusal(ApiError.UNKNOWN_COMMAND);
        }
        return command;
    }

    private long application(Call call) {
        if (access.application(call).id() != call.id("application")) {
            throw new Refusal(ApiError.NOT_YOUR_APPLICATION);
        }
        if (inGuild(call)) {
            access.guild(call);
        }
        return call.id("application");
    }

    private static boolean inGuild(Call call) {
        return call.param("guild") != null;
    }

    /** Returns a copy of the definition without ids and version, because the server sets these fields itself. */
    private static ObjectNode plain(ObjectNode definition) {
        ObjectNode copy = definition.deepCopy();
        copy.remove(List.of("id", "application_id", "version", "guild_id"));
        return copy;
    }
}
