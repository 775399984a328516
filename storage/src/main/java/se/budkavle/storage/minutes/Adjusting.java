package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A record that one of the two adjusters has adjusted (confirmed) an edition of formal minutes. The row is never
 * changed.
 *
 * @param edition the number of the edition; a corrected edition needs new confirmations
 */
@Table("minutes_adjusting")
public record Adjusting(
        @Id String id,
        String meetingId,
        int edition,
        AdjusterPart part,
        String personId,
        Instant writtenAt,
        @Version int version) {

    static Adjusting of(Minutes minutes, AdjusterPart part, String personId, Instant now) {
        return new Adjusting(NewId.next(), minutes.meetingId(), minutes.edition(), part, personId, now, 0);
    }
}
