package se.budkavle.bot.discord.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Counts how often something has happened within the last hour. */
final class LastHourCounter {

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final LongSupplier nanos;
    private final Deque<Long> times = new ArrayDeque<>();

    /** @param nanos the monotonic clock, as in {@link System#nanoTime} */
    LastHourCounter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void increment() {
        forgetOlder();
        times.add(nanos.getAsLong());
    }

    synchronized int count() {
        forgetOlder();
        return times.size();
    }

    private void forgetOlder() {
        long now = nanos.getAsLong();
        while (!times.isEmpty() && now - times.element() > HOUR) {
            times.remove();
        }
    }
}
