package se.budkavle.bot.discord.jda;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.storage.TextShortener;

/**
 * Creates, updates and deletes the bot's scheduled events in the Discord server. Finds an event by the reference at the
 * end of its description.
 */
class ScheduledEvents {

    private final JdaSession session;

    ScheduledEvents(JdaSession session) {
        this.session = session;
    }

    /**
     * Updates the scheduled event with this reference, or creates the event if none exists, and returns its id.
     * Searches for the event first, because an earlier request may have created the event although its response was
     * lost.
     */
    String save(CalendarEvent event, String description) {
        var guild = guild();
        var name = TextShortener.shortened(event.title(), ScheduledEvent.MAX_NAME_LENGTH);
        var place = TextShortener.shortened(event.place(), ScheduledEvent.MAX_LOCATION_LENGTH);
        var earlier = find(guild, event.reference());
        if (earlier.isEmpty()) {
            return BlockingJdaRequest.done(
                            "Making the event " + event.reference(),
                            () -> guild.createScheduledEvent(name, place, utc(event.startsAt()), utc(event.endsAt()))
                                    .setDescription(description))
                    .getId();
        }
        BlockingJdaRequest.done(
                "Changing the event " + event.reference(),
                () -> earlier.get()
                        .getManager()
                        .setName(name)
                        .setLocation(place)
                        .setDescription(description)
                        .setStartTime(utc(event.startsAt()))
                        .setEndTime(utc(event.endsAt())));
        return earlier.get().getId();
    }

    void remove(String reference) {
        try {
            find(guild(), reference)
                    .ifPresent(event -> BlockingJdaRequest.done("Removing the event " + reference, event::delete));
        } catch (ChatFailure failure) {
            // Ignores Discord's error "unknown event", because somebody else may already have deleted the event.
            if (!(failure.getCause() instanceof ErrorResponseException refused)
                    || refused.getErrorResponse() != ErrorResponse.UNKNOWN_SCHEDULED_EVENT) {
                throw failure;
            }
        }
    }

    private Optional<ScheduledEvent> find(Guild guild, String reference) {
        return BlockingJdaRequest.done("Looking for the event " + reference, () -> guild.retrieveScheduledEvents(false))
                .stream()
                .filter(event ->
                        event.getCreatorIdLong() == guild.getJDA().getSelfUser().getIdLong())
                .filter(event -> event.getStatus() == ScheduledEvent.Status.SCHEDULED
                        || event.getStatus() == ScheduledEvent.Status.ACTIVE)
                .filter(event -> CalendarEvent.carries(event.getDescription(), reference))
                .findFirst();
    }

    private Guild guild() {
        var guild = session.workspace();
        if (guild == null) {
            throw BlockingJdaRequest.later("The workspace is not known yet");
        }
        return guild;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
