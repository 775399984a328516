package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A person's subscription to a network's newsletter, made by the person's own action.
 *
 * @param way how the newsletter is delivered
 * @param since when the person chose that way
 */
@Table("newsletter_subscription")
public record Subscription(
        @Id String id,
        String networkId,
        String personId,
        Way way,
        Instant since,
        @Version int version) {

    public enum Way {
        PRIVATE,
        MAIL
    }

    public static Subscription of(String networkId, String personId, Way way, Instant now) {
        return new Subscription(NewId.next(), networkId, personId, way, now, 0);
    }

    /** Returns the subscription with this way from now on; choosing the same way again makes it the latest choice. */
    public Subscription by(Way newWay, Instant now) {
        return new Subscription(id, networkId, personId, newWay, now, version);
    }
}
