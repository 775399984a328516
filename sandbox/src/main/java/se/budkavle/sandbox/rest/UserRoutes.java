package se.budkavle.sandbox.rest;

import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.PrivateChannelRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST endpoints for the gateway's URL, the bot's own user and application, and other users. Another endpoint opens
 * a private channel between the bot and a person.
 */
record UserRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/gateway", call -> Reply.ok(gateway(call)))
                .on("GET", "/gateway/bot", this::gatewayForBot)
                .on("GET", "/applications/@me", this::application)
                .on("GET", "/oauth2/applications/@me", this::application)
                .on("GET", "/users/@me", call -> Reply.ok(discordJson.people().self(access.bot(call))))
                .on("GET", "/users/@me/guilds", this::guilds)
                .on("POST", "/users/@me/channels", this::openPrivate)
                .on(
                        "GET",
                        "/users/{user}",
                        call -> Reply.ok(discordJson.people().user(access.person(call))));
    }

    private ObjectNode gateway(Call call) {
        return Json.object().put("url", call.address().replaceFirst("^http", "ws") + "/gateway");
    }

    private Reply gatewayForBot(Call call) {
        Application application = access.application(call);
        ObjectNode gateway = gateway(call).put("shards", 1);
        gateway.putObject("session_start_limit")
                .put("total", workspace.limits().identifies())
                .put("remaining", workspace.logIns().remaining(application))
                .put("reset_after", workspace.logIns().millisToReset(application))
                .put("max_concurrency", 1);
        return Reply.ok(gateway);
    }

    private Reply application(Call call) {
        return Reply.ok(discordJson.application(access.application(call)));
    }

    private Reply guilds(Call call) {
        return Reply.ok(Json.array(List.of(discordJson.guilds().listed(access.bot(call)))));
    }

    private Reply openPrivate(Call call) {
        Person bot = access.bot(call);
        Person other = workspace.people().get(PrivateChannelRules.recipient(call.object()));
        if (other == null) {
            throw new Refusal(ApiError.UNKNOWN_USER);
        }
        return Reply.ok(
                discordJson.channels().channel(workspace.privateChannels().open(bot, other), bot.id()));
    }
}
