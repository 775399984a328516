package se.budkavle.storage.meeting;

import java.time.Duration;
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

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(1);

    /** How it stands; released is one who had accepted and is not needed after all. */
    public enum Outcome { OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, RELEASED }

    /** @param askedAt when the question goes out; there is a day to answer from then on, until the meeting at most */
    public static SubstituteRequest of(String absentId, String substituteId, Instant askedAt, Meeting meeting) {
        return new SubstituteRequest(se.budkavle.storage.NewId.next(), meeting.id(), absentId, substituteId, askedAt,
                until(askedAt, meeting), Outcome.OPEN, 0);
    }

    /** The same, with the day to answer from the moment on at which the question did go out. */
    public SubstituteRequest askedAt(Instant now, Meeting meeting) {
        return with(now, until(now, meeting), outcome);
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

    private static Instant until(Instant askedAt, Meeting meeting) {
        var aDayLater = askedAt.plus(TIME_TO_ANSWER);
        return aDayLater.isBefore(meeting.startsAt()) ? aDayLater : meeting.startsAt();
    }
}
