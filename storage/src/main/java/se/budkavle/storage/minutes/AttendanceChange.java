package se.budkavle.storage.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A row which stores that a person came to a meeting late or left the meeting early. A person can come to a meeting and
 * leave the meeting several times.
 *
 * @param itemId for CAME, the first agenda item at which the person was present; for LEFT, the last item at which the
 *     person was present
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

    /** The kind of change: the person came late (CAME) or left early (LEFT). */
    public enum Kind {
        CAME,
        LEFT
    }

    public static AttendanceChange of(
            String meetingId, String itemId, String personId, Kind kind, String by, Instant now) {
        return new AttendanceChange(NewId.next(), meetingId, itemId, personId, kind, by, now, 0);
    }

    /** Returns a copy of the row with another agenda item. The person came or left at that item. */
    public AttendanceChange at(String newItemId, String by, Instant now) {
        return new AttendanceChange(id, meetingId, newItemId, personId, kind, by, now, version);
    }
}
