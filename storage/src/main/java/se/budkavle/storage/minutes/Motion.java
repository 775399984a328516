package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A motion: a proposal, made at a meeting, for the decision on an agenda item. Formal minutes list the motions before
 * the decision.
 *
 * @param personId the person who made the motion; null if the chair or the preparing group made it
 * @param writtenBy the person who recorded the motion in the minutes
 */
public record Motion(
        @Id String id,
        String meetingId,
        String itemId,
        Maker maker,
        @Nullable String personId,
        String text,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 2000;

    /** The maker of a motion: a person who was present, the chair, or the group that prepared the item. */
    public enum Maker {
        PERSON,
        CHAIR,
        PREPARATORY
    }

    /** Creates a motion. The person must be null exactly if the maker is the chair or the preparing group. */
    public static Motion of(
            String meetingId,
            String itemId,
            Maker maker,
            @Nullable String personId,
            String text,
            String by,
            Instant now) {
        requireMaker(maker, personId);
        return new Motion(
                NewId.next(),
                meetingId,
                itemId,
                maker,
                personId,
                MinutesTextValidator.required(text, LONGEST_TEXT),
                by,
                now,
                0);
    }

    /** Returns a copy of the motion with another maker and text. */
    public Motion with(Maker newMaker, @Nullable String newPersonId, String newText) {
        requireMaker(newMaker, newPersonId);
        return new Motion(
                id,
                meetingId,
                itemId,
                newMaker,
                newPersonId,
                MinutesTextValidator.required(newText, LONGEST_TEXT),
                writtenBy,
                writtenAt,
                version);
    }

    /**
     * Returns whether this motion duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(Motion earlier) {
        return itemId.equals(earlier.itemId)
                && maker == earlier.maker
                && Objects.equals(personId, earlier.personId)
                && text.equals(earlier.text);
    }

    private static void requireMaker(Maker maker, @Nullable String personId) {
        if ((maker == Maker.PERSON) != (personId != null)) {
            throw new IllegalArgumentException("A motion of " + maker + " cannot have the person " + personId);
        }
    }
}
