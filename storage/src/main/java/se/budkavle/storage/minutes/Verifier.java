package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * One of the two people who verify (confirm) a meeting's formal minutes.
 *
 * @param writtenBy the person who has chosen the verifier
 */
@Table("minutes_adjuster")
public record Verifier(
        @Id String id,
        String meetingId,
        VerifierRole part,
        String personId,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static Verifier of(String meetingId, VerifierRole part, String personId, String by, Instant now) {
        return new Verifier(NewId.next(), meetingId, part, personId, by, now, 0);
    }

    /** Returns a copy of the row with another person as verifier. */
    public Verifier replacedBy(String newPersonId, String by, Instant now) {
        return new Verifier(id, meetingId, part, newPersonId, by, now, version);
    }
}
