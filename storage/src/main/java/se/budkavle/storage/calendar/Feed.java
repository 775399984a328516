package se.budkavle.storage.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A secret address that a calendar program reads meetings from at regular intervals.
 *
 * @param secretHash the hash of the secret; the secret itself is not stored, so that nobody can read the feed by
 *     reading the database
 * @param personId the owner, whose roles decide at each reading which meetings it shows
 * @param networkId the only network whose meetings it shows; null for all networks of the owner
 * @param revokedAt when it was revoked; null while it works
 * @param readAt when a calendar program last read it, recorded once a day at most; null before the first reading
 */
@Table("calendar_feed")
public record Feed(
        @Id String id,
        String secretHash,
        String personId,
        @Nullable String networkId,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant readAt,
        @Version int version) {

    /**
     * The time without a reading after which a feed counts as unused; calendar programs read a feed every few hours.
     */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(14);

    private static final Duration RECORDED_AGAIN_AFTER = Duration.ofDays(1);

    public static Feed of(FeedSecret secret, String personId, @Nullable String networkId, Instant now) {
        return new Feed(NewId.next(), secret.hash(), personId, networkId, now, null, null, 0);
    }

    public Feed revoked(Instant now) {
        return new Feed(id, secretHash, personId, networkId, createdAt, now, readAt, version);
    }

    /** Tells whether a calendar program reads this feed and shows this network's meetings to the feed's owner. */
    public boolean showsMeetingsOf(String network, Instant now) {
        return !isRevoked()
                && readAt != null
                && readAt.isAfter(now.minus(FORGOTTEN_AFTER))
                && (networkId == null || networkId.equals(network));
    }

    /** Tells whether a reading at this time is to be recorded, which is done once a day at most. */
    public boolean isReadAnew(Instant now) {
        return readAt == null || !readAt.isAfter(now.minus(RECORDED_AGAIN_AFTER));
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
