package se.budkavle.storage.meeting;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Refusal;

/**
 * One substitute asked to come in the place of one who cannot.
 *
 * @param until when the next one is asked instead
 */
@Table("substitute_call")
public record SubstituteRequest(
        @Id String id,
        String meetingId,
        String absentId,
        String substituteId,
        Instant askedAt,
        Instant until,
        Outcome outcome,
        @Version int version) {

    /** How it stands; released is one who had accepted and is not needed after all. */
    public enum Outcome { OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, RELEASED }

    /**
     * Asks a substitute.
     *
     * @param askedAt when the question goes out
     * @param until   when the time to answer ends; it never lasts longer than until the meeting
     */
    public static SubstituteRequest of(String absentId, String substituteId, Instant askedAt, Instant until, Meeting meeting) {
        return new SubstituteRequest(se.budkavle.storage.NewId.next(), meeting.id(), absentId, substituteId, askedAt,
                atMost(until, meeting), Outcome.OPEN, 0);
    }

    /** The same, with the moment at which the question did go out, and the end of the time to answer from then on. */
    public SubstituteRequest askedAt(Instant now, Instant newUntil, Meeting meeting) {
        return with(now, atMost(newUntil, meeting), outcome);
    }

    /** Whether this one is being asked, or has said yes. */
    public boolean stands() {
        return outcome == Outcome.OPEN || outcome == Outcome.ACCEPTED;
    }

    /** Had accepted, and is not needed after all. */
    public SubstituteRequest released() {
        if (outcome != Outcome.ACCEPTED) {
            throw new Refusal("meeting.call-over");
        }
        return with(askedAt, until, Outcome.RELEASED);
    }

    public SubstituteRequest ended(Outcome how) {
        if (outcome != Outcome.OPEN) {
            throw new Refusal("meeting.call-over");
        }
        return with(askedAt, until, how);
    }

    private SubstituteRequest with(Instant asked, Instant end, Outcome how) {
        return new SubstituteRequest(id, meetingId, absentId, substituteId, asked, end, how, version);
    }

    private static Instant atMost(Instant until, Meeting meeting) {
        return until.isBefore(meeting.startsAt()) ? until : meeting.startsAt();
    }
}
