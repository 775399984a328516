package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A pause of sending, set by a person. The waiting messages of one network, or all messages, stay in the queue until a
 * person ends the pause.
 *
 * @param scope the id of the network whose messages wait, or {@link #ALL}
 * @param pausedBy the id of the person who set the pause
 */
public record DeliveryPause(
        @Id String scope,
        String pausedBy,
        Instant pausedAt,
        @Version int version) {

    /** The scope of a pause that holds back all messages, including those that belong to no network. */
    public static final String ALL = "*";

    public static DeliveryPause of(String scope, String by, Instant now) {
        return new DeliveryPause(scope, by, now, 0);
    }
}
