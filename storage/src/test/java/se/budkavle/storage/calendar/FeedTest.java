package se.budkavle.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final FeedSecret secret = FeedSecret.next();
    private final Feed feed = Feed.of(secret, "member", "council", NOW);

    @Test
    void aFeedStoresOnlyTheHashOfItsSecret() {
        assertThat(feed.secretHash()).isEqualTo(secret.hash());
        assertThat(feed.toString()).doesNotContain(secret.text());
    }

    @Test
    void aFeedShowsMeetingsOnlyIfACalendarProgramReadItInTheLastFourteenDays() {
        var read = new Feed("id", "hash", "member", "council", NOW, null, NOW, false, null, 0);
        assertThat(feed.showsMeetingsOf("council", NOW)).as("never read").isFalse();
        assertThat(read.showsMeetingsOf("council", NOW.plus(Duration.ofDays(13))))
                .isTrue();
        assertThat(read.showsMeetingsOf("council", NOW.plus(Duration.ofDays(14))))
                .as("dropped")
                .isFalse();
        assertThat(read.showsMeetingsOf("energy", NOW)).isFalse();
        assertThat(read.revoked(NOW).showsMeetingsOf("council", NOW)).isFalse();
        assertThat(new Feed("id", "hash", "member", null, NOW, null, NOW, false, null, 0)
                        .showsMeetingsOf("energy", NOW))
                .as("all networks")
                .isTrue();
        assertThat(new Feed("id", "hash", "member", null, NOW, null, NOW, true, null, 0)
                        .showsMeetingsOf("council", NOW))
                .as("days without hours")
                .isFalse();
    }

    @Test
    void readingAFeedIsRecordedAtMostOnceADay() {
        var read = new Feed("id", "hash", "member", "council", NOW, null, NOW, false, null, 0);
        assertThat(feed.isReadAnew(NOW)).isTrue();
        assertThat(read.isReadAnew(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(read.isReadAnew(NOW.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void revokingAFeedChangesNothingElseInTheFeed() {
        assertThat(feed.isRevoked()).isFalse();
        assertThat(feed.revoked(NOW).isRevoked()).isTrue();
        assertThat(feed.revoked(NOW))
                .usingRecursiveComparison()
                .ignoringFields("revokedAt")
                .isEqualTo(feed);
    }
}
