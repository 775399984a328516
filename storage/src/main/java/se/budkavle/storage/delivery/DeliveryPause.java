package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A pause that a person has set: the waiting messages of one network, or all messages, stay in the queue until the
 * pause ends.
 *
 * @param scope the id of the network, or {@link #ALL}
 * @param pausedBy the id of the person who set the pause
 */
public record DeliveryPause(
        @Id String scope,
        String pausedBy,
        Instant pausedAt,
        @Version int version) {

    /** The scope of the pause that holds back the messages of all networks and of none. */
    public static final String ALL = "*";

    public static DeliveryPause of(String scope, String by, Instant now) {
        return new DeliveryPause(scope, by, now, 0);
    }
}
