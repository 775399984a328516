package se.budkavle.bot.discord.javacord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Detects a dead connection to Discord's gateway. A connection is considered dead if no packet arrives for 1.5
 * heartbeat intervals, because Discord acknowledges each heartbeat immediately.
 *
 * <p>Javacord itself waits for the acknowledgement without a time limit and sends no further heartbeat. Discord would
 * then end the session, and the bot would lose events.
 */
class HeartbeatMonitor {

    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(45);

    private final LongSupplier nanos;
    private volatile long interval = DEFAULT_INTERVAL.toNanos();
    private volatile long lastPacket;

    /**
     * Creates the monitor and starts to measure the time without packets.
     *
     * @param nanos a monotonic clock in nanoseconds
     */
    HeartbeatMonitor(LongSupplier nanos) {
        this.nanos = nanos;
        packetReceived();
    }

    /** Resets the timer, because a packet from Discord has arrived on the connection. */
    void packetReceived() {
        lastPacket = nanos.getAsLong();
    }

    void setInterval(Duration interval) {
        this.interval = interval.toNanos();
    }

    Duration sinceLastPacket() {
        return Duration.ofNanos(nanos.getAsLong() - lastPacket);
    }

    boolean isSilent() {
        return sinceLastPacket().toNanos() > interval * 3 / 2;
    }
}
