package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A paragraph in the minutes of a meeting. The paragraph describes what people said about an agenda item.
 *
 * @param itemId the id of the agenda item; null for a paragraph about the whole meeting
 */
@Table("minutes_note")
public record MinutesNote(
        @Id String id,
        String meetingId,
        @Nullable String itemId,
        String text,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 4000;

    public static MinutesNote of(String meetingId, @Nullable String itemId, String text, String by, Instant now) {
        return new MinutesNote(
                NewId.next(), meetingId, itemId, MinutesTextValidator.required(text, LONGEST_TEXT), by, now, 0);
    }

    public MinutesNote withText(String newText) {
        return new MinutesNote(
                id,
                meetingId,
                itemId,
                MinutesTextValidator.required(newText, LONGEST_TEXT),
                writtenBy,
                writtenAt,
                version);
    }

    /**
     * Returns whether this paragraph duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(MinutesNote earlier) {
        return Objects.equals(itemId, earlier.itemId)
                && text.equals(earlier.text)
                && writtenBy.equals(earlier.writtenBy);
    }
}
