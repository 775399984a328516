package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.CommandOverrideSet;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;

/** The REST endpoints for command permissions. A bot may read command permissions but not set them. */
record CommandPermissionRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        String base = "/applications/{application}/guilds/{guild}/commands";
        routes.on("GET", base + "/permissions", this::all)
                .on("GET", base + "/{command}/permissions", this::one)
                .on("PUT", base + "/{command}/permissions", this::refuse);
    }

    private Reply all(Call call) {
        long application = application(call);
        return Reply.ok(Json.array(workspace.commands().permissions().all().stream()
                .filter(overrides -> overrides.applicationId() == application)
                .map(discordJson.commandPermissions()::of)
                .toList()));
    }

    private Reply one(Call call) {
        long application = application(call);
        CommandOverrideSet overrides = workspace.commands().permissions().of(call.id("command"));
        if (overrides == null || overrides.applicationId() != application) {
            throw new Refusal(ApiError.UNKNOWN_COMMAND_PERMISSIONS);
        }
        return Reply.ok(discordJson.commandPermissions().of(overrides));
    }

    /**
     * Always throws a {@code Refusal}, because bots may not set command permissions. Discord requires the OAuth2 token
     * of a person who manages the guild (Discord server), and does not accept a bot's token.
     */
    private Reply refuse(Call call) {
        application(call);
        throw new Refusal(ApiError.NOT_FOR_BOTS);
    }

    private long application(Call call) {
        access.guild(call);
        long id = access.application(call).id();
        if (id != call.id("application")) {
            throw new Refusal(ApiError.NOT_YOUR_APPLICATION);
        }
        return id;
    }
}
