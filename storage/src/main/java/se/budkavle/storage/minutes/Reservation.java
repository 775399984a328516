package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A person's disagreement with what was decided about an item, which stands in the minutes. Only who was present at the
 * item makes one.
 *
 * @param personId the person who disagrees
 * @param writtenBy the person who has written it down
 */
public record Reservation(
        @Id String id,
        String meetingId,
        String itemId,
        String personId,
        String text,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 2000;

    public static Reservation of(
            String meetingId, String itemId, String personId, String text, String by, Instant now) {
        return new Reservation(
                NewId.next(), meetingId, itemId, personId, MinutesText.required(text, LONGEST_TEXT), by, now, 0);
    }

    public Reservation withText(String newText) {
        return new Reservation(
                id,
                meetingId,
                itemId,
                personId,
                MinutesText.required(newText, LONGEST_TEXT),
                writtenBy,
                writtenAt,
                version);
    }

    /** Returns whether this reservation repeats an earlier one, as when a person submits one form twice. */
    public boolean repeats(Reservation earlier) {
        return itemId.equals(earlier.itemId) && personId.equals(earlier.personId) && text.equals(earlier.text);
    }
}
