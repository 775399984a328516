package se.budkavle.storage.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * An edition of a meeting's minutes as it was sent. A correction leads to another edition, and this one stays.
 *
 * @param number the number of the edition; the first edition has number 1
 * @param reason what was corrected since the edition before; null for the first edition
 * @param contents what the edition said, in the format of the bot's minutes package
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
     * Creates the edition that these minutes have become by being sent.
     *
     * @param finished the minutes after they were finished
     */
    public static MinutesEdition of(Minutes finished, String contents, String by, Instant now) {
        return new MinutesEdition(
                NewId.next(), finished.meetingId(), finished.edition(), finished.reason(), contents, by, now, 0);
    }
}
