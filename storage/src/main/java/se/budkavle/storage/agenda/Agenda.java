package se.budkavle.storage.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * The agenda of one meeting, from when it was first needed; what stands on it are its {@link AgendaItem}s.
 *
 * @param approvedBy null while nobody has approved it
 * @param revision   how often a change was announced after it was posted
 */
public record Agenda(
        @Id String meetingId, Instant madeAt, String approvedBy, Instant approvedAt, int revision,
        @Version int version) {

    public static Agenda of(String meetingId, Instant now) {
        return new Agenda(meetingId, now, null, null, 0, 0);
    }

    public Agenda approved(String by, Instant now) {
        if (isApproved()) {
            throw new Refusal("agenda.approved-already", approvedAt);
        }
        return with(by, now, revision);
    }

    public Agenda revised() {
        return with(approvedBy, approvedAt, revision + 1);
    }

    private Agenda with(String by, Instant approved, int nextRevision) {
        return new Agenda(meetingId, madeAt, by, approved, nextRevision, version);
    }

    public boolean isApproved() {
        return approvedBy != null;
    }
}
