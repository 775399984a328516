package se.budkavle.storage.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The database row of a meeting's agenda. The bot creates this database row when a meeting's agenda is first needed.
 * The agenda's content is stored in the meeting's {@link AgendaItem}s.
 *
 * @param revision the number of changes of the agenda that the bot has announced since it posted the agenda in the
 *     channel
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
