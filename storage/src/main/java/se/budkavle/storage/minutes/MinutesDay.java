package se.budkavle.storage.minutes;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A row which stores the agenda item with which one day of a meeting began. Only a meeting that lasts several days has
 * such rows. The first day of a meeting has no row, because every first day begins with the first agenda item.
 */
@Table("minutes_day")
public record MinutesDay(
        @Id String id,
        String meetingId,
        LocalDate day,
        String itemId,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static MinutesDay of(String meetingId, LocalDate day, String itemId, String by, Instant now) {
        return new MinutesDay(NewId.next(), meetingId, day, itemId, by, now, 0);
    }

    /** Returns a copy of the row with another agenda item as the first item of the day. */
    public MinutesDay at(String newItemId, String by, Instant now) {
        return new MinutesDay(id, meetingId, day, newItemId, by, now, version);
    }
}
