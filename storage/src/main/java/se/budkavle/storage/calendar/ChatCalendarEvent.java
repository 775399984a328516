package se.budkavle.storage.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A database row that links a meeting to its scheduled event in the Discord server.
 *
 * <p>The bot stores this row before it creates the scheduled event in Discord. If the bot crashes before it stores the
 * id of the scheduled event, the bot may already have created the event. After the crash, the bot therefore searches
 * Discord for the event.
 *
 * @param eventId Discord's id of the scheduled event; null while the id is unknown, and after the event was removed
 * @param toldSequence the meeting's sequence number (its count of changes) at the last update of the event; -1 before
 *     the event was created
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

    /**
     * Returns a copy of the row with the time of the next attempt to update the scheduled event. The caller stores the
     * copy before each attempt, so that a failed attempt is retried.
     */
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
