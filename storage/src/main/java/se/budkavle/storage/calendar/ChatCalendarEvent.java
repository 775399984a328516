package se.budkavle.storage.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A meeting's event in the chat's own calendar.
 *
 * <p>The row is stored before the event is created, so that an event created just before a crash is found again.
 *
 * @param eventId the chat's id of the event; null while it is unknown, and after the event was removed
 * @param toldSequence the meeting's sequence number that the event last showed; -1 before the event was created
 * @param dueAt the earliest time of the next attempt to update the event
 */
@Table("chat_event")
public record ChatCalendarEvent(
        @Id String meetingId,
        @Nullable String eventId,
        int toldSequence,
        Instant dueAt,
        @Version int version) {

    private static final int NOTHING_YET = -1;

    public static ChatCalendarEvent of(String meetingId, Instant dueAt) {
        return new ChatCalendarEvent(meetingId, null, NOTHING_YET, dueAt, 0);
    }

    /** Returns the event with the time of the next attempt, stored before an attempt in case it fails. */
    public ChatCalendarEvent again(Instant then) {
        return with(eventId, toldSequence, then);
    }

    public ChatCalendarEvent told(int sequence, @Nullable String event) {
        return with(event, sequence, dueAt);
    }

    private ChatCalendarEvent with(@Nullable String event, int sequence, Instant due) {
        return new ChatCalendarEvent(meetingId, event, sequence, due, version);
    }
}
