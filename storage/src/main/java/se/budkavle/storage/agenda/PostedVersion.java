package se.budkavle.storage.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The content of a meeting agenda as the bot posted it in a channel message. The content is stored so that later
 * changes of the agenda can be found and announced.
 *
 * @param deliveryId the id of the queued message with the agenda; the message queue tells whether the message was sent
 * @param contents the agenda's most important facts, one per line, in the format of the bot's agenda package
 */
@Table("agenda_edition")
public record PostedVersion(
        @Id String deliveryId,
        String meetingId,
        String contents,
        Instant composedAt,
        @Version int version) {

    public static PostedVersion of(String deliveryId, String meetingId, String contents, Instant now) {
        return new PostedVersion(deliveryId, meetingId, contents, now, 0);
    }

    /**
     * Returns this version with the new content of the agenda. Used when the bot retries sending the message and builds
     * the agenda again.
     */
    public PostedVersion composedAgain(String newContents, Instant now) {
        return new PostedVersion(deliveryId, meetingId, newContents, now, version);
    }
}
