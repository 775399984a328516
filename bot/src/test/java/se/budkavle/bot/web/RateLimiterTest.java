package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.MovableClock;

class RateLimiterTest {

    private final MovableClock clock = new MovableClock();
    private final RateLimiter limiter = new RateLimiter(2, clock);

    @Test
    void theRefusalOfARequestHasTheRemainingTimeOfTheHour() {
        assertThat(limiter.refuses("a")).isEmpty();
        clock.forward(Duration.ofMinutes(10));
        assertThat(limiter.refuses("a")).isEmpty();
        clock.forward(Duration.ofMinutes(10));
        assertThat(limiter.refuses("a")).contains(Duration.ofMinutes(40));
        clock.forward(Duration.ofMinutes(40));
        assertThat(limiter.refuses("a")).isEmpty();
    }

    @Test
    void requestsAreCountedSeparatelyForEachKey() {
        limiter.refuses("a");
        limiter.refuses("a");
        assertThat(limiter.refuses("b")).isEmpty();
    }

    @Test
    void noMoreThanTenThousandKeysAreKeptInMemory() {
        for (int key = 0; key < 50_000; key++) {
            limiter.refuses("key " + key);
        }
        assertThat(limiter.keys()).isEqualTo(10_000);
    }
}
