package se.budkavle.storage.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A row which stores that a meeting discussed an agenda item earlier or later than planned on the agenda. A stored row
 * is never changed. If the item is moved again, the new move is stored as a new row and applied after this row.
 *
 * @param beforeId the id of the item before which the moved item was discussed; null if the moved item was discussed
 *     last
 */
@Table("item_move")
public record ItemMove(
        @Id String id,
        String meetingId,
        String itemId,
        @Nullable String beforeId,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static ItemMove of(String meetingId, String itemId, @Nullable String beforeId, String by, Instant now) {
        return new ItemMove(NewId.next(), meetingId, itemId, beforeId, by, now, 0);
    }
}
