package se.budkavle.storage.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The content of a meeting's agenda as the bot posted it in a channel message. The bot compares the posted content with
 * the current agenda to find and announce changes.
 *
 * @param deliveryId the id of the queued message with the agenda; the message queue stores whether the message was sent
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
     * Returns a copy of this version with new content of the agenda. When the bot retries to send the message, it
     * builds the agenda's text again, and the content may have changed.
     */
    public PostedVersion composedAgain(String newContents, Instant now) {
        return new PostedVersion(deliveryId, meetingId, newContents, now, version);
    }
}
