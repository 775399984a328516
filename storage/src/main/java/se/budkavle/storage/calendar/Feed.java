package se.budkavle.storage.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A calendar feed: a secret URL from which a person's calendar program downloads meetings at regular intervals.
 *
 * @param secretHash the hash of the secret part of the URL. The secret itself is not stored, so that somebody who reads
 *     the database cannot use the feed.
 * @param personId the feed's owner; the networks to which the owner belongs at the time of each download decide which
 *     meetings the feed contains
 * @param networkId the network whose meetings the feed contains; null for all networks of the owner
 * @param revokedAt when the feed was revoked; null if it was not revoked
 * @param readAt when a calendar program last downloaded the feed; null before the first download. Updated once a day at
 *     most.
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
     * A feed counts as unused if no calendar program has downloaded it for this time. Calendar programs download a feed
     * every few hours.
     */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(14);

    private static final Duration RECORDED_AGAIN_AFTER = Duration.ofDays(1);

    public static Feed of(FeedSecret secret, String personId, @Nullable String networkId, Instant now) {
        return new Feed(NewId.next(), secret.hash(), personId, networkId, now, null, null, 0);
    }

    public Feed revoked(Instant now) {
        return new Feed(id, secretHash, personId, networkId, createdAt, now, readAt, version);
    }

    /**
     * Returns whether the owner sees this network's meetings in a calendar program. The feed must contain the network's
     * meetings, must not be revoked, and must have been downloaded in the last two weeks.
     */
    public boolean showsMeetingsOf(String network, Instant now) {
        return !isRevoked()
                && readAt != null
                && readAt.isAfter(now.minus(FORGOTTEN_AFTER))
                && (networkId == null || networkId.equals(network));
    }

    /** Returns whether to store the time of a download now. The time is stored once a day at most. */
    public boolean isReadAnew(Instant now) {
        return readAt == null || !readAt.isAfter(now.minus(RECORDED_AGAIN_AFTER));
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
