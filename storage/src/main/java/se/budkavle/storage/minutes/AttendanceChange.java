package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A person came late to a meeting or left it early. Each person has at most one change of each kind at a meeting.
 *
 * @param itemId the first agenda item at which the person was there, or the last one before the person left
 */
@Table("attendance_change")
public record AttendanceChange(
        @Id String id,
        String meetingId,
        String itemId,
        String personId,
        Kind kind,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    /** Whether the person came to an item or left after it. */
    public enum Kind {
        CAME,
        LEFT
    }

    public static AttendanceChange of(
            String meetingId, String itemId, String personId, Kind kind, String by, Instant now) {
        return new AttendanceChange(NewId.next(), meetingId, itemId, personId, kind, by, now, 0);
    }

    /** Returns a copy in which the person came to, or left after, another item. */
    public AttendanceChange at(String newItemId, String by, Instant now) {
        return new AttendanceChange(id, meetingId, newItemId, personId, kind, by, now, version);
    }
}
