package se.budkavle.bot.discord.javacord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Detects a dead connection: Discord replies to each heartbeat at once, so a connection without any packet for 1.5
 * heartbeat intervals is dead.
 *
 * <p>Javacord waits for the reply without a time limit and sends no further heartbeat meanwhile, so Discord would end
 * the session and its events would be lost.
 */
class HeartbeatMonitor {

    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(45);

    private final LongSupplier nanos;
    private volatile long interval = DEFAULT_INTERVAL.toNanos();
    private volatile long lastPacket;

    /** @param nanos a monotonic clock in nanoseconds */
    HeartbeatMonitor(LongSupplier nanos) {
        this.nanos = nanos;
        packetReceived();
    }

    /** Records that a packet has arrived. */
    void packetReceived() {
        lastPacket = nanos.getAsLong();
    }

    void setInterval(Duration interval) {
        this.interval = interval.toNanos();
    }

    boolean isSilent() {
        return nanos.getAsLong() - lastPacket > interval * 3 / 2;
    }
}
