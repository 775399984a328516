package se.budkavle.storage.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProposedTimeTest {

    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void aProposedTimeEndsAfterItsStartAndWithinEightDays() {
        var longest = START.plus(Duration.ofDays(8));
        assertThat(ProposedTime.of(START, longest)).isEqualTo(new ProposedTime(START, longest));
        assertRefused(
                () -> ProposedTime.of(START, longest.plusMillis(1)),
                "poll.time-length",
                START,
                longest.plusMillis(1),
                8L);
        assertRefused(() -> ProposedTime.of(START, START), "poll.time-length", START, START, 8L);
    }
}
