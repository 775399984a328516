package se.budkavle.storage.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A pause of sending, set by a person or by the bot itself. The waiting messages of one network, or all messages, stay
 * in the queue until a person ends the pause.
 *
 * @param scope the id of the network whose messages wait, or {@link #ALL}
 * @param pausedBy the id of the person who set the pause; null when the bot set it
 * @param reason why the bot set the pause; null when a person set it
 */
public record DeliveryPause(
        @Id String scope,
        @Nullable String pausedBy,
        Instant pausedAt,
        @Nullable Reason reason,
        @Version int version) {

    /** The scope of a pause that holds back all messages, including those that belong to no network. */
    public static final String ALL = "*";

    /**
     * The reason why the bot itself pauses all sending. RESTORED: the database was restored from a backup, so that
     * messages may have been sent already. AWAY: the bot was stopped or disconnected for so long that the waiting
     * messages may be outdated.
     */
    public enum Reason {
        RESTORED,
        AWAY
    }

    public static DeliveryPause of(String scope, String by, Instant now) {
        return new DeliveryPause(scope, by, now, null, 0);
    }

    public static DeliveryPause ofAll(Reason reason, Instant now) {
        return new DeliveryPause(ALL, null, now, reason, 0);
    }
}
