package se.budkavle.storage.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VoteTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Vote none = Vote.none("poll", "member", NOW);

    @Test
    void aNewVoteHasNoSelectedTimes() {
        assertThat(none.positions()).isEmpty();
        assertThat(none.suits(0)).isFalse();
    }

    @Test
    void selectingATimeASecondTimeDeselectsTheTime() {
        var two = none.toggled(10, NOW).toggled(2, LATER);
        assertThat(two.positions()).containsExactlyInAnyOrder(2, 10);
        assertThat(two.ticks()).isEqualTo("2,10");
        assertThat(two.votedAt()).isEqualTo(LATER);
        assertThat(two.toggled(10, LATER).positions()).containsExactly(2);
        assertThat(two.suits(2)).isTrue();
        assertThat(two.suits(1)).isFalse();
    }

    @Test
    void aClearedVoteHasNoSelectedTimes() {
        assertThat(none.toggled(1, NOW).cleared(NOW)).isEqualTo(none);
    }
}
