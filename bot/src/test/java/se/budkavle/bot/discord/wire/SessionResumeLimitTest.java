package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests when the monitor gives up a lost session with Discord's gateway. */
class SessionResumeLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SessionResumeLimit monitor = new SessionResumeLimit(nanos::get);

    @Test
    void aSessionIsGivenUpOnceAfterMoreThanAMinuteWithoutConnection() {
        monitor.connected();
        monitor.lost();
        pass(Duration.ofSeconds(40));
        monitor.lost();
        pass(Duration.ofSeconds(20));
        assertThat(monitor.giveUp()).isFalse();
        nanos.incrementAndGet();
        assertThat(monitor.giveUp()).isTrue();
        assertThat(monitor.giveUp()).isFalse();
    }

    @Test
    void aSessionIsGivenUpWhenTheConnectionIsLostForTheSixthTime() {
        monitor.connected();
        for (int i = 0; i < 5; i++) {
            monitor.lost();
        }
        assertThat(monitor.giveUp()).isFalse();
        monitor.lost();
        assertThat(monitor.giveUp()).isTrue();
    }

    @Test
    void aSessionThatIsResumedWithinAMinuteIsKept() {
        monitor.connected();
        monitor.lost();
        monitor.connected();
        pass(Duration.ofHours(1));
        assertThat(monitor.giveUp()).isFalse();
    }

    @Test
    void aSessionThatWasNeverConnectedIsNotGivenUp() {
        monitor.lost();
        pass(Duration.ofHours(1));
        assertThat(monitor.giveUp()).isFalse();
    }

    @Test
    void aNewSessionIsNotGivenUpForLossesOfAnEarlierSession() {
        monitor.connected();
        monitor.lost();
        pass(Duration.ofHours(1));
        monitor.begin();
        monitor.lost();
        pass(Duration.ofHours(1));
        assertThat(monitor.giveUp()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
