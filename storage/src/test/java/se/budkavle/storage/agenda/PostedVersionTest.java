package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostedVersionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void composingAPostAgainKeepsTheDeliveryOfThePost() {
        assertThat(PostedVersion.of("delivery", "spring", "1 Val", NOW).composedAgain("1 Avslut", NOW.plusSeconds(1)))
                .isEqualTo(PostedVersion.of("delivery", "spring", "1 Avslut", NOW.plusSeconds(1)));
    }
}
