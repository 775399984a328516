package se.budkavle.storage.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A sent edition of a meeting's minutes. A correction of the minutes creates a new edition. Earlier editions of the
 * minutes are not changed.
 *
 * @param number the number of the edition; the first edition has number 1
 * @param reason why the previous edition was corrected; null for the first edition
 * @param contents the content of the edition, in the format of the bot's minutes package
 */
@Table("minutes_edition")
public record MinutesEdition(
        @Id String id,
        String meetingId,
        int number,
        @Nullable String reason,
        String contents,
        String sentBy,
        Instant sentAt,
        @Version int version) {

    /**
     * Creates the edition of minutes that have just been finished.
     *
     * @param finished the minutes after they were finished
     */
    public static MinutesEdition of(Minutes finished, String contents, String by, Instant now) {
        return new MinutesEdition(
                NewId.next(), finished.meetingId(), finished.edition(), finished.reason(), contents, by, now, 0);
    }
}
