package se.budkavle.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Secret secret = Secret.next();
    private final Feed feed = Feed.of(secret, "member", "council", NOW);

    @Test
    void onlyTheSecretsHashIsKept() {
        assertThat(feed.secretHash()).isEqualTo(secret.hash());
        assertThat(feed.toString()).doesNotContain(secret.text());
    }

    @Test
    void itWorksUntilItIsRevoked() {
        assertThat(feed.isRevoked()).isFalse();
        assertThat(feed.revoked(NOW).isRevoked()).isTrue();
        assertThat(feed.revoked(NOW)).usingRecursiveComparison().ignoringFields("revokedAt").isEqualTo(feed);
    }
}
