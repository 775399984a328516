package se.budkavle.sandbox.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.ScheduledEvent;
import se.budkavle.sandbox.workspace.ScheduledEvent.Status;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates requests to create or change scheduled events. Supports only external events, which take place outside
 * Discord.
 */
public final class ScheduledEventRules {

    static final int EXTERNAL = 3;
    static final int GUILD_ONLY = 2;

    private ScheduledEventRules() {}

    /**
     * Validates the request body for a new scheduled event. Throws a {@code Refusal} that lists all errors if the body
     * is invalid.
     */
    public static void checkNew(ObjectNode body, Instant now) {
        ValidationErrors errors = new ValidationErrors();
        Validator event = Validator.of(body, errors);
        event.required("name", 1, 100);
        event.oneOf("privacy_level", GUILD_ONLY);
        if (event.oneOf("entity_type", 1, 2, EXTERNAL) && event.number("entity_type") != EXTERNAL) {
            event.error("entity_type", "SANDBOX_NOT_DONE", "The sandbox knows external events only.");
        }
        event.in("entity_metadata").required("location", 1, 100);
        Instant start = needsTime(event, "scheduled_start_time");
        Instant end = needsTime(event, "scheduled_end_time");
        checkOptionalFields(event, start, end, now);
        errors.refuseIfAny();
    }

    /**
     * Validates the changes of a scheduled event. A field of the event that is not in the request body stays unchanged.
     * Throws a {@code Refusal} if the changes are invalid, or if the event is over.
     */
    public static void checkChange(ObjectNode body, ScheduledEvent old, Instant now) {
        if (old.isOver(now)) {
            throw new Refusal(ApiError.EVENT_FINISHED);
        }
        ValidationErrors errors = new ValidationErrors();
        Validator event = Validator.of(body, errors);
        event.optionalText("name", 1, 100);
        if (event.has("entity_type")) {
            event.oneOf("entity_type", EXTERNAL);
        }
        if (event.has("entity_metadata")) {
            event.in("entity_metadata").required("location", 1, 100);
        }
        Instant start = event.has("scheduled_start_time") ? time(event, "scheduled_start_time") : null;
        if (start != null && old.status(now) != Status.SCHEDULED) {
            event.error(
                    "scheduled_start_time",
                    "GUILD_SCHEDULED_EVENT_INVALID_START_BY_STATUS",
                    "Cannot update start time of an event that has begun.");
        }
        Instant end = event.has("scheduled_end_time") ? time(event, "scheduled_end_time") : old.endsAt();
        checkOptionalFields(event, start, end, now);
        if (event.has("status")) {
            boolean scheduled = old.status(now) == Status.SCHEDULED;
            event.oneOf(
                    "status",
                    scheduled
                            ? new int[] {Status.ACTIVE.code(), Status.CANCELED.code()}
                            : new int[] {Status.COMPLETED.code()});
        }
        errors.refuseIfAny();
    }

    /** Returns the time in this field, or null if the field is missing or cannot be parsed. */
    public static @Nullable Instant time(ObjectNode body, String field) {
        return Timestamps.read(Json.text(body, field));
    }

    private static void checkOptionalFields(
            Validator event, @Nullable Instant start, @Nullable Instant end, Instant now) {
        event.optionalText("description", 0, 1000);
        if (event.has("channel_id")) {
            event.error("channel_id", "GUILD_SCHEDULED_EVENT_EXTERNAL_CHANNEL", "External events have no channel.");
        }
        if (start != null && !start.isAfter(now)) {
            event.error(
                    "scheduled_start_time",
                    "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
                    "Cannot schedule event in the past.");
        }
        if (start != null && end != null && !end.isAfter(start)) {
            // Discord does not document the code of this error. For an error without a documented code, the imitation
            // of Discord uses its own code, which begins with SANDBOX.
            event.error("scheduled_end_time", "SANDBOX_ENDS_BEFORE_START", "The end must be after the start.");
        }
    }

    private static @Nullable Instant needsTime(Validator event, String field) {
        return event.required(field).has(field) ? time(event, field) : null;
    }

    private static @Nullable Instant time(Validator event, String field) {
        return Timestamps.read(event.optionalTime(field).text(field));
    }
}
