package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.newsletter.Subscription.Way;

class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void choosingAnotherDeliveryMethodChangesOnlyTheMethodAndItsTime() {
        var first = Subscription.of("energy", "kim", Way.PRIVATE, NOW);
        var then = first.by(Way.MAIL, NOW.plusSeconds(1));
        assertThat(then.way()).isEqualTo(Way.MAIL);
        assertThat(then.since()).isEqualTo(NOW.plusSeconds(1));
        assertThat(then)
                .usingRecursiveComparison()
                .ignoringFields("way", "since")
                .isEqualTo(first);
    }
}
