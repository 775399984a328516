package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A reservation: the disagreement of a person with the decision on an agenda item, recorded in the minutes. Only people
 * who were present at the item can make a reservation.
 *
 * @param personId the person who disagrees
 * @param writtenBy the person who recorded the reservation in the minutes
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
                NewId.next(),
                meetingId,
                itemId,
                personId,
                MinutesTextValidator.required(text, LONGEST_TEXT),
                by,
                now,
                0);
    }

    public Reservation withText(String newText) {
        return new Reservation(
                id,
                meetingId,
                itemId,
                personId,
                MinutesTextValidator.required(newText, LONGEST_TEXT),
                writtenBy,
                writtenAt,
                version);
    }

    /**
     * Returns whether this reservation duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(Reservation earlier) {
        return itemId.equals(earlier.itemId) && personId.equals(earlier.personId) && text.equals(earlier.text);
    }
}
