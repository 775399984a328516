package se.budkavle.sandbox.gateway;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Checks that a bot sends its gateway heartbeats in time. */
final class HeartbeatMonitor {

    private final long timeoutNanos;
    private final Future<?> watch;
    private long last = System.nanoTime();

    /**
     * Schedules the checks. Calls {@code whenSilent} if no heartbeat arrives within 1.5 intervals. The additional half
     * interval allows for network delay.
     */
    HeartbeatMonitor(ScheduledExecutorService timer, int intervalMillis, Runnable whenSilent) {
        timeoutNanos = TimeUnit.MILLISECONDS.toNanos(intervalMillis) * 3 / 2;
        long check = Math.max(1, intervalMillis / 4);
        watch = timer.scheduleWithFixedDelay(() -> check(whenSilent), check, check, TimeUnit.MILLISECONDS);
    }

    private void check(Runnable whenSilent) {
        if (System.nanoTime() - last > timeoutNanos) {
            whenSilent.run();
        }
    }

    void heartbeat() {
        last = System.nanoTime();
    }

    void stop() {
        watch.cancel(false);
    }
}
