package se.budkavle.bot.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A line is silent when a heartbeat got no answer for half an interval. */
class HeartbeatMonitorTest {

    private final AtomicLong nanos = new AtomicLong();
    private final HeartbeatMonitor pulse = new HeartbeatMonitor(nanos::get);

    @Test
    void whileSomethingComesTheLineIsAlive() {
        pulse.beatsEvery(Duration.ofSeconds(40));
        for (int beat = 0; beat < 10; beat++) {
            pass(Duration.ofSeconds(40));
            assertThat(pulse.isSilent()).isFalse();
            pulse.heard();
        }
    }

    @Test
    void anAnswerMayBeLate() {
        pulse.beatsEvery(Duration.ofSeconds(40));
        pass(Duration.ofSeconds(59));
        assertThat(pulse.isSilent()).isFalse();
    }

    @Test
    void afterHalfAnIntervalWithoutAnAnswerTheLineIsSilent() {
        pulse.beatsEvery(Duration.ofSeconds(40));
        pass(Duration.ofSeconds(61));
        assertThat(pulse.isSilent()).isTrue();
        pulse.heard();
        assertThat(pulse.isSilent()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
