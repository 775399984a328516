package se.budkavle.sandbox.rest;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Limits;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The guild: its channels, roles and members. */
record GuildRoutes(Workspace workspace, Shapes shapes, Access access) {

    private static final Map<Integer, Channel.Kind> KINDS = Map.of(0, Channel.Kind.TEXT, 4, Channel.Kind.CATEGORY);

    void addTo(Routes routes) {
        routes.on("GET", "/guilds/{guild}", this::guild)
                .on("GET", "/guilds/{guild}/channels", this::channels)
                .on("POST", "/guilds/{guild}/channels", this::makeChannel)
                .on("GET", "/guilds/{guild}/roles", this::roles)
                .on("GET", "/guilds/{guild}/members", this::members)
                .on("GET", "/guilds/{guild}/members/search", this::search)
                .on("GET", "/guilds/{guild}/members/{user}", this::member);
    }

    private Reply guild(Call call) {
        access.guild(call);
        return Reply.ok(shapes.guilds().guild());
    }

    private Reply channels(Call call) {
        access.guild(call);
        Person bot = access.bot(call);
        return Reply.ok(Json.array(workspace.channels().ofWorkspace().stream().filter(channel -> workspace.channels().visible(channel, bot))
                .map(channel -> shapes.channels().channel(channel, bot.id())).toList()));
    }

    private Reply makeChannel(Call call) {
        access.guild(call);
        access.may(Permission.MANAGE_CHANNELS);
        JsonNode body = call.json();
        Channel.Kind kind = KINDS.get(Json.number(body, "type", 0));
        String name = Json.text(body, "name", "");
        if (kind == null || name.isBlank() || name.length() > 100) {
            throw new Refusal(Fault.INVALID_FORM);
        }
        Channel channel = workspace.channels().make(kind, name, Json.id(body, "parent_id"), Json.text(body, "topic"),
                body.get("permission_overwrites") instanceof ArrayNode overwrites ? overwrites : null);
        return Reply.json(201, shapes.channels().channel(channel, access.bot(call).id()));
    }

    private Reply roles(Call call) {
        access.guild(call);
        return Reply.ok(Json.array(workspace.roles().all().stream().map(shapes.people()::role).toList()));
    }

    private Reply members(Call call) {
        access.guild(call);
        if ((workspace.limits().privilegedIntents() & Limits.GUILD_MEMBERS) == 0) {
            throw new Refusal(Fault.MISSING_ACCESS);
        }
        long after = Long.parseLong(call.query().getOrDefault("after", "0"));
        return Reply.ok(Json.array(workspace.people().all().stream().filter(person -> person.id() > after)
                .sorted(Comparator.comparingLong(Person::id)).limit(limit(call, 1)).map(shapes.people()::member).toList()));
    }

    private Reply search(Call call) {
        access.guild(call);
        String sought = call.query().getOrDefault("query", "").toLowerCase(Locale.ROOT);
        return Reply.ok(Json.array(workspace.people().all().stream()
                .filter(person -> person.username().toLowerCase(Locale.ROOT).startsWith(sought)
                        || person.name().toLowerCase(Locale.ROOT).startsWith(sought))
                .limit(limit(call, 1)).map(shapes.people()::member).toList()));
    }

    private Reply member(Call call) {
        access.guild(call);
        Person person = call.param("user").equals("@me") ? access.bot(call) : workspace.people().get(call.id("user"));
        if (person == null) {
            throw new Refusal(Fault.UNKNOWN_MEMBER);
        }
        return Reply.ok(shapes.people().member(person));
    }

    static int limit(Call call, int otherwise) {
        String limit = call.query().get("limit");
        if (limit == null) {
            return otherwise;
        }
        if (!limit.matches("\\d{1,4}")) {
            throw new Refusal(Fault.INVALID_FORM);
        }
        return Math.min(1000, Integer.parseInt(limit));
    }
}
