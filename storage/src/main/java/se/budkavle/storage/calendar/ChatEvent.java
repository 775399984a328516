package se.budkavle.storage.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A meeting's event in the chat's own calendar.
 *
 * <p>The row is stored before the event is created, so that an event created just before a crash is found again.
 *
 * @param eventId      the chat's id of the event; null while it is unknown, and after the event was removed
 * @param toldSequence the meeting's sequence number that the event last showed; -1 before the event was created
 * @param dueAt        the earliest time of the next attempt to update the event
 */
public record ChatEvent(
        @Id String meetingId,
        @Nullable String eventId,
        int toldSequence,
        Instant dueAt,
        @Version int version) {

    private static final int NOTHING_YET = -1;

    public static ChatEvent of(String meetingId, Instant dueAt) {
        return new ChatEvent(meetingId, null, NOTHING_YET, dueAt, 0);
    }

    /** Returns the event with the time of the next attempt, stored before an attempt in case it fails. */
    public ChatEvent again(Instant then) {
        return with(eventId, toldSequence, then);
    }

    public ChatEvent told(int sequence, String event) {
        return with(event, sequence, dueAt);
    }

    private ChatEvent with(@Nullable String event, int sequence, Instant due) {
        return new ChatEvent(meetingId, event, sequence, due, version);
    }
}
