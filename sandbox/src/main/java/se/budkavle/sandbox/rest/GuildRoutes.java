package se.budkavle.sandbox.rest;

import java.util.Comparator;
import java.util.Locale;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;

/** The REST endpoints that read the imitated Discord server (in Discord's words, the guild) and its members. */
record GuildRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/guilds/{guild}", this::guild)
                .on("GET", "/guilds/{guild}/members", this::members)
                .on("GET", "/guilds/{guild}/members/search", this::search)
                .on("GET", "/guilds/{guild}/members/{user}", this::member);
    }

    private Reply guild(Call call) {
        access.guild(call);
        return Reply.ok(
                call.is("with_counts")
                        ? discordJson.guilds().withCounts()
                        : discordJson.guilds().guild());
    }

    private Reply members(Call call) {
        access.guild(call);
        if ((workspace.limits().privilegedIntents() & BotLimits.GUILD_MEMBERS) == 0) {
            throw new Refusal(ApiError.MISSING_ACCESS);
        }
        long after = Long.parseLong(call.query().getOrDefault("after", "0"));
        return Reply.ok(Json.array(workspace.people().all().stream()
                .filter(person -> person.id() > after)
                .sorted(Comparator.comparingLong(Person::id))
                .limit(limit(call, 1))
                .map(discordJson.people()::member)
                .toList()));
    }

    private Reply search(Call call) {
        access.guild(call);
        String sought = call.query().getOrDefault("query", "").toLowerCase(Locale.ROOT);
        return Reply.ok(Json.array(workspace.people().all().stream()
                .filter(person -> person.username().toLowerCase(Locale.ROOT).startsWith(sought)
                        || person.name().toLowerCase(Locale.ROOT).startsWith(sought))
                .limit(limit(call, 1))
                .map(discordJson.people()::member)
                .toList()));
    }

    private Reply member(Call call) {
        access.guild(call);
        return Reply.ok(discordJson.people().member(access.member(call)));
    }

    /**
     * Returns the id or number in this query parameter. Throws a {@code Refusal} if the parameter is missing or not a
     * number.
     */
    static long number(Call call, String name) {
        String text = call.query().get(name);
        if (!Json.isId(text)) {
            throw new Refusal(ApiError.INVALID_FORM);
        }
        return Long.parseLong(text);
    }

    static int limit(Call call, int otherwise) {
        String limit = call.query().get("limit");
        if (limit == null) {
            return otherwise;
        }
        if (!limit.matches("\\d{1,4}")) {
            throw new Refusal(ApiError.INVALID_FORM);
        }
        return Math.min(1000, Integer.parseInt(limit));
    }
}
