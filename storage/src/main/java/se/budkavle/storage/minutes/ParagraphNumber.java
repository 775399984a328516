package se.budkavle.storage.minutes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A paragraph number (§) that minutes have used. Each number is used only once in a network and year. A stored
 * paragraph number is never changed or deleted, so that no number is used twice.
 *
 * @param itemId the id of the agenda item that the paragraph is about; null for a decision without an agenda item
 */
@Table("minutes_paragraph")
public record ParagraphNumber(
        @Id String id,
        String networkId,
        int year,
        int number,
        String meetingId,
        @Nullable String itemId,
        @Version int version) {

    public static ParagraphNumber of(
            String networkId, int year, int number, String meetingId, @Nullable String itemId) {
        return new ParagraphNumber(NewId.next(), networkId, year, number, meetingId, itemId, 0);
    }

    /** Returns the id of the agenda item. May be called only if the paragraph belongs to an agenda item. */
    public String requiredItemId() {
        return Objects.requireNonNull(itemId, "it is about an item");
    }

    /** Returns the number and year as people write them, for example 12/2026. */
    public String code() {
        return number + "/" + year;
    }
}
