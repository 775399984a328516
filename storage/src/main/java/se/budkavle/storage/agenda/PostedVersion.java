package se.budkavle.storage.agenda;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one post of an agenda said, to tell later what has changed since.
 *
 * @param deliveryId the delivery that posted it, which knows whether it was sent
 * @param contents   one line for each thing that readers go by, as the agenda's own room writes them
 */
@Table("agenda_edition")
public record PostedVersion(
        @Id String deliveryId, String meetingId, String contents, Instant composedAt, @Version int version) {

    public static PostedVersion of(String deliveryId, String meetingId, String contents, Instant now) {
        return new PostedVersion(deliveryId, meetingId, contents, now, 0);
    }

    /** The same post, composed again before it was sent. */
    public PostedVersion composedAgain(String newContents, Instant now) {
        return new PostedVersion(deliveryId, meetingId, newContents, now, version);
    }
}
