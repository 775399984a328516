package se.budkavle.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import se.budkavle.sandbox.workspace.Permission;
import tools.jackson.databind.JsonNode;

/**
 * A bot that a test invites to the imitated Discord server with certain permissions. The test sends the bot's HTTP
 * requests itself, without a bot library.
 */
record InvitedBot(Sandbox sandbox, String id, String token, ApiClient web) {

    static final long EVERYTHING_ELSE = Permission.ALL & ~Permission.ADMINISTRATOR.bit();

    static InvitedBot with(Sandbox sandbox, long permissions) {
        JsonNode made = ApiClient.people(sandbox)
                .post("applications", "{'name':'Invited','permissions':'" + permissions + "'}")
                .body();
        String token = made.path("token").asString();
        return new InvitedBot(
                sandbox,
                made.path("id").asString(),
                token,
                ApiClient.discord(sandbox).withAuthorization("Bot " + token));
    }

    static InvitedBot with(Sandbox sandbox, Permission... permissions) {
        return with(sandbox, Permission.bits(permissions));
    }

    /** Invites a bot that lacks ADMINISTRATOR and the given permissions, and has all other permissions. */
    static InvitedBot without(Sandbox sandbox, Permission... permissions) {
        return with(sandbox, EVERYTHING_ELSE & ~Permission.bits(permissions));
    }

    /** Returns the id of the managed role that the bot got when it was invited and that only this bot has. */
    String role() {
        JsonNode roles = web.get("guilds/" + sandbox.workspaceId() + "/roles").body();
        for (JsonNode role : roles.values()) {
            if (role.at("/tags/bot_id").asString("").equals(id)) {
                return role.path("id").asString();
            }
        }
        throw new AssertionError("The bot has no managed role: " + roles);
    }

    /** Sends a REST request as the bot, with a reason that the audit log records. */
    ApiClient.Answer send(String method, String path, String json, String reason) {
        return web.send(HttpRequest.newBuilder(URI.create(sandbox.api() + path))
                .header("Content-Type", "application/json")
                .header("X-Audit-Log-Reason", reason)
                .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    GatewayClient loggedIn(int intents) {
        GatewayClient bot = GatewayClient.at(sandbox.gateway());
        bot.send(GatewayClient.identify(token, intents));
        bot.event("GUILD_CREATE");
        return bot;
    }
}
