package se.budkavle.storage.calendar;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What the chat's own calendar was told of a meeting.
 *
 * <p>Written before the chat is told for the first time: after a crash it is known that there may be an event.
 *
 * @param eventId      the chat's id of it; null while that is not known, or after it was taken away
 * @param toldSequence the meeting's sequence that was told last; -1 before the first
 * @param dueAt        what is not told yet is told then, not before
 */
public record ChatEvent(@Id String meetingId, String eventId, int toldSequence, Instant dueAt, @Version int version) {

    private static final int NOTHING_YET = -1;

    public static ChatEvent of(String meetingId, Instant dueAt) {
        return new ChatEvent(meetingId, null, NOTHING_YET, dueAt, 0);
    }

    /** Someone tells it now; if that fails it is tried again then. */
    public ChatEvent again(Instant then) {
        return with(eventId, toldSequence, then);
    }

    public ChatEvent told(int sequence, String event) {
        return with(event, sequence, dueAt);
    }

    private ChatEvent with(String event, int sequence, Instant due) {
        return new ChatEvent(meetingId, event, sequence, due, version);
    }
}
