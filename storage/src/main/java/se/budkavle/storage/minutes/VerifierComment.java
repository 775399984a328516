package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A change in an edition of formal minutes that a verifier requests before confirming the edition. A stored comment is
 * never changed.
 */
@Table("minutes_comment")
public record VerifierComment(
        @Id String id,
        String meetingId,
        int edition,
        VerifierRole part,
        String personId,
        String text,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 2000;

    static VerifierComment of(Minutes minutes, VerifierRole part, String personId, String text, Instant now) {
        return new VerifierComment(
                NewId.next(),
                minutes.meetingId(),
                minutes.edition(),
                part,
                personId,
                MinutesTextValidator.required(text, LONGEST_TEXT),
                now,
                0);
    }

    /**
     * Returns whether this comment duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(VerifierComment earlier) {
        return edition == earlier.edition && personId.equals(earlier.personId) && text.equals(earlier.text);
    }
}
