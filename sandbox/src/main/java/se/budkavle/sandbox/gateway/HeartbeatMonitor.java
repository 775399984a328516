package se.budkavle.sandbox.gateway;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Checks that a bot sends its heartbeats in time. */
final class HeartbeatMonitor {

    private final long patienceNanos;
    private final Future<?> watch;
    private long last = System.nanoTime();

    /** Allows 1.5 intervals between heartbeats, for network delay, and runs {@code whenSilent} after that. */
    HeartbeatMonitor(ScheduledExecutorService timer, int intervalMillis, Runnable whenSilent) {
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(intervalMillis) * 3 / 2;
        long look = Math.max(1, intervalMillis / 4);
        watch = timer.scheduleWithFixedDelay(() -> look(whenSilent), look, look, TimeUnit.MILLISECONDS);
    }

    private void look(Runnable whenSilent) {
        if (System.nanoTime() - last > patienceNanos) {
            whenSilent.run();
        }
    }

    void heard() {
        last = System.nanoTime();
    }

    void stop() {
        watch.cancel(false);
    }
}
