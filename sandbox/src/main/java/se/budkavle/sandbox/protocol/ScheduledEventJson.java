package se.budkavle.sandbox.protocol;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ScheduledEvent;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Serialises scheduled events as JSON in Discord's format. */
public record ScheduledEventJson(Workspace workspace, PersonJson people) {

    public ObjectNode event(ScheduledEvent event) {
        ObjectNode json = Json.object()
                .put("id", Long.toString(event.id()))
                .put("guild_id", Long.toString(workspace.id()))
                .putNull("channel_id")
                .put("creator_id", Long.toString(event.creatorId()))
                .put("name", event.name())
                .put("description", event.description())
                .putNull("image")
                .put("scheduled_start_time", Timestamps.of(event.startsAt()))
                .put("scheduled_end_time", Timestamps.of(event.endsAt()))
                .put("privacy_level", ScheduledEventRules.GUILD_ONLY)
                .put("status", event.status(workspace.clock().instant()).code())
                .put("entity_type", ScheduledEventRules.EXTERNAL)
                .putNull("entity_id")
                .putNull("recurrence_rule");
        json.putArray("guild_scheduled_event_exceptions");
        json.putObject("entity_metadata").put("location", event.location());
        json.set("creator", people.user(workspace.people().existing(event.creatorId())));
        return json;
    }
}
