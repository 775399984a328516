package se.budkavle.storage.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The database row of a meeting's agenda, created when the agenda is first needed. The meeting's {@link AgendaItem}s
 * are the agenda's content.
 *
 * @param revision the number of agenda changes that have been announced since the agenda was posted in the channel
 */
public record Agenda(
        @Id String meetingId,
        Instant madeAt,
        int revision,
        @Version int version) {

    public static Agenda of(String meetingId, Instant now) {
        return new Agenda(meetingId, now, 0, 0);
    }

    public Agenda revised() {
        return new Agenda(meetingId, madeAt, revision + 1, version);
    }
}
