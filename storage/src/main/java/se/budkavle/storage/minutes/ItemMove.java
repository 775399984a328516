package se.budkavle.storage.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * That a meeting took an agenda item at another place than the agenda has it. The row is never changed; a later move of
 * the same item counts instead.
 *
 * @param beforeId the id of the item before which it was taken; null if it was taken last
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
