package se.budkavle.storage.meeting;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A request to a substitute to come instead of a person who cannot.
 *
 * @param until when the request expires and the next substitute is asked
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

    /** The state of a request; RELEASED means that the substitute had accepted and is no longer needed. */
    public enum Outcome {
        OPEN,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        RELEASED
    }

    /**
     * Creates an open request.
     *
     * @param askedAt when the request is sent
     * @param until the deadline for the answer; the meeting's start if that is earlier
     */
    public static SubstituteRequest of(
            String absentId, String substituteId, Instant askedAt, Instant until, Meeting meeting) {
        return new SubstituteRequest(
                NewId.next(), meeting.id(), absentId, substituteId, askedAt, atMost(until, meeting), Outcome.OPEN, 0);
    }

    /** Returns the request with the actual time of sending and a new deadline for the answer. */
    public SubstituteRequest askedAt(Instant now, Instant newUntil, Meeting meeting) {
        return with(now, atMost(newUntil, meeting), outcome);
    }

    /** Tells whether the request is open or accepted. */
    public boolean stands() {
        return outcome == Outcome.OPEN || outcome == Outcome.ACCEPTED;
    }

    /** Returns the accepted request as released, because the substitute is no longer needed. */
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
