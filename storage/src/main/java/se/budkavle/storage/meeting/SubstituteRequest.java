package se.budkavle.storage.meeting;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A request to a substitute to attend a meeting in place of a person who cannot come.
 *
 * @param until when the request expires; after that, the bot asks the next substitute
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

    /**
     * The outcome of a request to a substitute. RELEASED means that the substitute had accepted the request, but is no
     * longer needed.
     */
    public enum Outcome {
        OPEN,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        RELEASED
    }

    /**
     * Creates an open request to a substitute.
     *
     * @param askedAt when the request is sent to the substitute
     * @param until the deadline for the answer; if the meeting starts earlier, the start becomes the deadline
     */
    public static SubstituteRequest of(
            String absentId, String substituteId, Instant askedAt, Instant until, Meeting meeting) {
        return new SubstituteRequest(
                NewId.next(), meeting.id(), absentId, substituteId, askedAt, atMost(until, meeting), Outcome.OPEN, 0);
    }

    /** Returns a copy of the request with the actual sending time and a new deadline for the answer. */
    public SubstituteRequest askedAt(Instant now, Instant newUntil, Meeting meeting) {
        return with(now, atMost(newUntil, meeting), outcome);
    }

    /** Returns whether the substitute has accepted the request or may still answer it (state ACCEPTED or OPEN). */
    public boolean stands() {
        return outcome == Outcome.OPEN || outcome == Outcome.ACCEPTED;
    }

    /**
     * Returns a copy of an accepted request in the state RELEASED, because the substitute is no longer needed. Throws a
     * {@code Refusal} if the request is not accepted.
     */
    public SubstituteRequest released() {
        if (outcome != Outcome.ACCEPTED) {
            throw new Refusal("meeting.call-over");
        }
        return with(askedAt, until, Outcome.RELEASED);
    }

    /**
     * Returns a copy of an accepted request in the state DECLINED, because the substitute cannot come after all. Throws
     * a {@code Refusal} if the request is not accepted.
     */
    public SubstituteRequest takenBack() {
        if (outcome != Outcome.ACCEPTED) {
            throw new Refusal("meeting.call-over");
        }
        return with(askedAt, until, Outcome.DECLINED);
    }

    /**
     * Returns a copy of the request. If the meeting now starts before the deadline for the answer, the meeting's start
     * becomes the deadline.
     */
    public SubstituteRequest endingBefore(Meeting meeting) {
        return with(askedAt, atMost(until, meeting), outcome);
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
