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
 * @param secretHash the hash of the URL's secret part; the secret itself is not stored, so that somebody who can read
 *     the database cannot use the feed
 * @param personId the feed's owner; the feed contains meetings of the networks to which the owner belongs at the time
 *     of each download
 * @param networkId the network whose meetings the feed contains; null for all networks of the owner. If
 *     {@code wholeYear} is true, null means all networks whose data the owner may read
 * @param revokedAt when the feed was revoked; null if it was not revoked
 * @param readAt when a calendar program last downloaded the feed, updated at most once a day; null before the first
 *     download
 * @param wholeYear whether the feed contains the same entries as the annual wheel (the year's overview), as all-day
 *     entries: meetings, status rounds, newsletters and gatherings
 * @param areaId the area of work whose entries the feed contains; null for all areas
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
        boolean wholeYear,
        @Nullable String areaId,
        @Version int version) {

    /**
     * If no calendar program downloads a feed for this time, the feed counts as unused. Calendar programs download a
     * feed every few hours.
     */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(14);

    private static final Duration RECORDED_AGAIN_AFTER = Duration.ofDays(1);

    public static Feed of(FeedSecret secret, String personId, @Nullable String networkId, Instant now) {
        return new Feed(NewId.next(), secret.hash(), personId, networkId, now, null, null, false, null, 0);
    }

    /**
     * Creates a feed with the entries of the whole year (such as meetings and status rounds) for a network or an area
     * of work. If network and area are null, the feed contains the entries of the whole association, except for
     * networks whose data the owner may not read.
     */
    public static Feed ofYear(
            FeedSecret secret, String personId, @Nullable String areaId, @Nullable String networkId, Instant now) {
        return new Feed(NewId.next(), secret.hash(), personId, networkId, now, null, null, true, areaId, 0);
    }

    public Feed revoked(Instant now) {
        return new Feed(id, secretHash, personId, networkId, createdAt, now, readAt, wholeYear, areaId, version);
    }

    /**
     * Returns whether the owner sees this network's meetings in a calendar program. Returns true only if the feed
     * contains the network's meetings with start and end times, is not revoked, and was downloaded in the past two
     * weeks. Does not check whether the owner belongs to the network.
     */
    public boolean showsMeetingsOf(String network, Instant now) {
        return !isRevoked()
                && !wholeYear
                && readAt != null
                && readAt.isAfter(now.minus(FORGOTTEN_AFTER))
                && (networkId == null || networkId.equals(network));
    }

    /**
     * Returns whether the bot must store the time of the feed's current download. The bot stores the time of a download
     * at most once a day.
     */
    public boolean isReadAnew(Instant now) {
        return readAt == null || !readAt.isAfter(now.minus(RECORDED_AGAIN_AFTER));
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
