package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A person's own subscription to a network's newsletter.
 *
 * @param way how the newsletter is sent to the person: by private message or by email
 * @param since when the person chose to get the newsletter in this way
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

    /**
     * Returns a copy of the subscription with this way of delivery and the current time. Stores the current time even
     * if the way of delivery stays the same. If a reader has several subscriptions, the latest choice decides how the
     * newsletter is delivered.
     */
    public Subscription by(Way newWay, Instant now) {
        return new Subscription(id, networkId, personId, newWay, now, version);
    }
}
