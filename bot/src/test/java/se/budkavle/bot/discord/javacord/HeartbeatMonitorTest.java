package se.budkavle.bot.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests that a gateway connection counts as dead after 1.5 heartbeat intervals without a packet. */
class HeartbeatMonitorTest {

    private final AtomicLong nanos = new AtomicLong();
    private final HeartbeatMonitor heartbeats = new HeartbeatMonitor(nanos::get);

    @Test
    void aConnectionIsAliveWhilePacketsArrive() {
        heartbeats.setInterval(Duration.ofSeconds(40));
        for (int packet = 0; packet < 10; packet++) {
            pass(Duration.ofSeconds(40));
            assertThat(heartbeats.isSilent()).isFalse();
            heartbeats.packetReceived();
        }
    }

    @Test
    void aConnectionCountsAsAliveIfAPacketIsLateByHalfAnInterval() {
        heartbeats.setInterval(Duration.ofSeconds(40));
        pass(Duration.ofSeconds(59));
        assertThat(heartbeats.isSilent()).isFalse();
    }

    @Test
    void aConnectionIsSilentAfterOneAndAHalfIntervalsWithoutAPacket() {
        heartbeats.setInterval(Duration.ofSeconds(40));
        pass(Duration.ofSeconds(61));
        assertThat(heartbeats.isSilent()).isTrue();
        heartbeats.packetReceived();
        assertThat(heartbeats.isSilent()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
