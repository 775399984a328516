package se.budkavle.storage.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The content of one post of an agenda, stored so that later changes can be announced.
 *
 * @param deliveryId the delivery of the post, which tells whether it was sent
 * @param contents the facts that readers rely on, one per line, in the format of the bot's agenda package
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

    /** Returns the version with the content of a new attempt to send the same post. */
    public PostedVersion composedAgain(String newContents, Instant now) {
        return new PostedVersion(deliveryId, meetingId, newContents, now, version);
    }
}
