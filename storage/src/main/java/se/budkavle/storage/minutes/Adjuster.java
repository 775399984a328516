package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * One of the two people who adjust (confirm) a meeting's formal minutes.
 *
 * @param writtenBy the person who has chosen the adjuster
 */
@Table("minutes_adjuster")
public record Adjuster(
        @Id String id,
        String meetingId,
        AdjusterPart part,
        String personId,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static Adjuster of(String meetingId, AdjusterPart part, String personId, String by, Instant now) {
        return new Adjuster(NewId.next(), meetingId, part, personId, by, now, 0);
    }

    /** Returns a copy with another person as adjuster. */
    public Adjuster replacedBy(String newPersonId, String by, Instant now) {
        return new Adjuster(id, meetingId, part, newPersonId, by, now, version);
    }
}
