package se.budkavle.sandbox.gateway;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches that a bot shows in time that it lives. */
final class HeartbeatMonitor {

    private final long patienceNanos;
    private final Future<?> watch;
    private long last = System.nanoTime();

    /** A bot may be late by half an interval, since its beats travel. */
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
