package se.budkavle.storage.arena;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A wish of a member of the home network: what the representative should say or ask at a gathering of an arena (an
 * external group).
 */
public record Contribution(
        @Id String id,
        String gatheringId,
        String text,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 300;

    public static Contribution of(String gatheringId, String text, String by, Instant now) {
        return new Contribution(NewId.next(), gatheringId, ArenaTextValidator.required(text, LONGEST_TEXT), by, now, 0);
    }

    /**
     * Returns whether this contribution duplicates {@code earlier}. Duplicates arise when a person submits the same
     * form twice.
     */
    public boolean repeats(Contribution earlier) {
        return gatheringId.equals(earlier.gatheringId)
                && text.equals(earlier.text)
                && writtenBy.equals(earlier.writtenBy);
    }
}
