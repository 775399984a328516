package se.budkavle.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;
import se.budkavle.sandbox.workspace.Permission;
import tools.jackson.databind.JsonNode;

/** A bot that was invited with certain permissions, without a library. */
record Invited(Sandbox sandbox, String id, String token, Web web) {

    static final long EVERYTHING_ELSE = Permission.ALL & ~Permission.ADMINISTRATOR.bit();

    static Invited with(Sandbox sandbox, long permissions) {
        JsonNode made = Web.people(sandbox).post("applications", "{'name':'Invited','permissions':'" + permissions + "'}").body();
        String token = made.path("token").asString();
        return new Invited(sandbox, made.path("id").asString(), token, Web.discord(sandbox).withAuthorization("Bot " + token));
    }

    static Invited with(Sandbox sandbox, Permission... permissions) {
        return with(sandbox, Permission.bits(permissions));
    }

    /** With everything but administration and these. */
    static Invited without(Sandbox sandbox, Permission... permissions) {
        return with(sandbox, EVERYTHING_ELSE & ~Permission.bits(permissions));
    }

    /** Its managed role. */
    String role() {
        JsonNode roles = web.get("guilds/" + sandbox.workspaceId() + "/roles").body();
        for (JsonNode role : roles.values()) {
            if (role.at("/tags/bot_id").asString("").equals(id)) {
                return role.path("id").asString();
            }
        }
        throw new AssertionError("It has no role: " + roles);
    }

    /** Does something for a reason. */
    Web.Answer send(String method, String path, String json, String reason) {
        return web.send(HttpRequest.newBuilder(URI.create(sandbox.api() + path)).header("Content-Type", "application/json")
                .header("X-Audit-Log-Reason", reason).method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    BareBot loggedIn(int intents) {
        BareBot bot = BareBot.at(sandbox.gateway());
        bot.say(BareBot.identify(token, intents));
        bot.event("GUILD_CREATE");
        return bot;
    }
}
