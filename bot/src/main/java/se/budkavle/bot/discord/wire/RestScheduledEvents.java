package se.budkavle.bot.discord.wire;

import java.util.Map;
import java.util.Optional;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.storage.TextShortener;
import tools.jackson.databind.JsonNode;

/**
 * Creates, updates and deletes the bot's scheduled events through Discord's REST API. Finds an event by the reference
 * at the end of its description.
 */
public class RestScheduledEvents {

    private static final int NAME = 100;
    private static final int PLACE = 100;
    private static final int GUILD_ONLY = 2;
    private static final int EXTERNAL = 3;
    private static final int SCHEDULED = 1;
    private static final int ACTIVE = 2;

    private final RestClient rest;

    public RestScheduledEvents(RestClient rest) {
        this.rest = rest;
    }

    /**
     * Updates the scheduled event with this reference, or creates the event if none exists, and returns its id.
     * Searches for the event first, because an earlier request may have created the event although its response was
     * lost.
     */
    public String save(String guild, String self, CalendarEvent event, String description) {
        var path = path(guild);
        var content = RequestBody.json(Map.of(
                "name", TextShortener.shortened(event.title(), NAME),
                "entity_type", EXTERNAL,
                "privacy_level", GUILD_ONLY,
                "entity_metadata", Map.of("location", TextShortener.shortened(event.place(), PLACE)),
                "scheduled_start_time", event.startsAt().toString(),
                "scheduled_end_time", event.endsAt().toString(),
                "description", description));
        var earlier = find(guild, self, event.reference());
        return (earlier.isEmpty()
                        ? rest.call("Making the event " + event.reference(), "POST", path, content)
                        : rest.call(
                                "Changing the event " + event.reference(),
                                "PATCH",
                                path + "/" + earlier.get(),
                                content))
                .path("id")
                .asString();
    }

    public void remove(String guild, String self, String reference) {
        try {
            find(guild, self, reference)
                    .ifPresent(
                            id -> rest.call("Removing the event " + reference, "DELETE", path(guild) + "/" + id, null));
        } catch (ChatFailure failure) {
            // Ignores Discord's error "unknown event", because somebody else may already have deleted the event.
            if (RestClient.codeOf(failure) != ErrorClassifier.UNKNOWN_EVENT) {
                throw failure;
            }
        }
    }

    private Optional<String> find(String guild, String self, String reference) {
        return rest.call("Looking for the event " + reference, "GET", path(guild), null)
                .valueStream()
                .filter(event -> event.path("creator_id").asString("").equals(self))
                .filter(RestScheduledEvents::isAhead)
                .filter(event -> CalendarEvent.carries(event.path("description").asString(null), reference))
                .map(event -> event.path("id").asString())
                .findFirst();
    }

    private static boolean isAhead(JsonNode event) {
        int status = event.path("status").asInt(0);
        return status == SCHEDULED || status == ACTIVE;
    }

    private static String path(String guild) {
        return "guilds/" + guild + "/scheduled-events";
    }
}
