package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A row which stores that one of the two verifiers has verified (confirmed as correct) an edition of formal minutes. A
 * stored confirmation is never changed.
 *
 * @param edition the number of the edition; a corrected edition needs new confirmations
 */
@Table("minutes_adjusting")
public record Verification(
        @Id String id,
        String meetingId,
        int edition,
        VerifierRole part,
        String personId,
        Instant writtenAt,
        @Version int version) {

    static Verification of(Minutes minutes, VerifierRole part, String personId, Instant now) {
        return new Verification(NewId.next(), minutes.meetingId(), minutes.edition(), part, personId, now, 0);
    }
}
