package se.budkavle.sandbox.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.ScheduledEventRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.ScheduledEvent;
import se.budkavle.sandbox.workspace.ScheduledEvent.Status;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** The REST endpoints that list, create, change and delete the scheduled events of the Discord server. */
record ScheduledEventRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/guilds/{guild}/scheduled-events", this::ahead)
                .on("POST", "/guilds/{guild}/scheduled-events", this::make)
                .on("GET", "/guilds/{guild}/scheduled-events/{event}", call -> reply(event(call)))
                .on("PATCH", "/guilds/{guild}/scheduled-events/{event}", this::change)
                .on("DELETE", "/guilds/{guild}/scheduled-events/{event}", this::delete);
    }

    private Reply ahead(Call call) {
        access.guild(call);
        return Reply.ok(Json.array(workspace.events().ahead().stream()
                .map(discordJson.events()::event)
                .toList()));
    }

    private Reply make(Call call) {
        access.guild(call);
        access.requirePermission(call, Permission.CREATE_EVENTS);
        ObjectNode body = call.object();
        ScheduledEventRules.checkNew(body, workspace.clock().instant());
        return reply(workspace
                .events()
                .make(
                        access.bot(call).id(),
                        Json.text(body, "name", ""),
                        Json.text(body, "description"),
                        Json.text(body.get("entity_metadata"), "location", ""),
                        checkedTime(body, "scheduled_start_time"),
                        checkedTime(body, "scheduled_end_time")));
    }

    private static Instant checkedTime(ObjectNode body, String field) {
        return Objects.requireNonNull(
                ScheduledEventRules.time(body, field), "a new event is refused without this time");
    }

    private Reply change(Call call) {
        ScheduledEvent old = mine(call);
        ObjectNode body = call.object();
        ScheduledEventRules.checkChange(body, old, workspace.clock().instant());
        Instant start = ScheduledEventRules.time(body, "scheduled_start_time");
        Instant end = ScheduledEventRules.time(body, "scheduled_end_time");
        return reply(workspace
                .events()
                .change(old.with(
                        Json.text(body, "name", old.name()),
                        body.has("description") ? Json.text(body, "description") : old.description(),
                        Json.text(body.get("entity_metadata"), "location", old.location()),
                        start == null ? old.startsAt() : start,
                        end == null ? old.endsAt() : end,
                        status(body, old))));
    }

    private static Status status(ObjectNode body, ScheduledEvent old) {
        int code = Json.number(body, "status", old.set().code());
        return Arrays.stream(Status.values())
                .filter(status -> status.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private Reply delete(Call call) {
        workspace.events().delete(mine(call));
        return Reply.noContent();
    }

    /**
     * Returns the scheduled event whose id is in the call's path. A bot with the permission MANAGE_EVENTS can get any
     * event. A bot with CREATE_EVENTS can get only the events that it created. Throws a {@code Refusal} if no event has
     * this id, or if the bot may not get the event.
     */
    private ScheduledEvent mine(Call call) {
        ScheduledEvent event = event(call);
        Person bot = access.bot(call);
        boolean own = event.creatorId() == bot.id() && workspace.permissions().has(bot, Permission.CREATE_EVENTS);
        if (!own) {
            access.requirePermission(call, Permission.MANAGE_EVENTS);
        }
        return event;
    }

    private ScheduledEvent event(Call call) {
        access.guild(call);
        ScheduledEvent event = workspace.events().get(call.id("event"));
        if (event == null) {
            throw new Refusal(ApiError.UNKNOWN_EVENT);
        }
        return event;
    }

    private Reply reply(ScheduledEvent event) {
        return Reply.ok(discordJson.events().event(event));
    }
}
