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
public record SubstituteCall(
        @Id String id,
        String meetingId,
        String absentId,
        String substituteId,
        Instant askedAt,
        Instant until,
        Outcome outcome,
        @Version int version) {

    public enum Outcome { OPEN, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN }

    public static SubstituteCall of(
            String meetingId, String absentId, String substituteId, Instant askedAt, Instant until) {
        return new SubstituteCall(se.budkavle.storage.Id.next(), meetingId, absentId, substituteId, askedAt, until,
                Outcome.OPEN, 0);
    }

    public SubstituteCall ended(Outcome how) {
        if (outcome != Outcome.OPEN) {
            throw new Refusal("meeting.call-over");
        }
        return new SubstituteCall(id, meetingId, absentId, substituteId, askedAt, until, how, version);
    }
}
