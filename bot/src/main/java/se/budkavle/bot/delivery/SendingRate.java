package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Limits how many messages are sent per minute, or how long to pause after each. */
final class SendingRate {

    private static final int SECONDS_A_MINUTE = 60;
    /** How far ahead of the even pace messages may be sent. The messages of these two seconds may be sent at once. */
    private static final Duration BURST = Duration.ofSeconds(2);

    /**
     * The smallest step back in time that counts as a changed clock. Parallel threads may report their times slightly
     * out of order.
     */
    private static final Duration SET_BACK = Duration.ofMinutes(1);

    private final Supplier<Duration> pause;
    private final Duration burst;
    private Instant next = Instant.MIN;
    private Instant looked = Instant.EPOCH;

    private SendingRate(Supplier<Duration> pause, Duration burst) {
        this.pause = pause;
        this.burst = burst;
    }

    /** Creates a limit of this many e-mails a minute, evenly spread; 0 means no limit. */
    static SendingRate perMinute(int letters) {
        var pause = letters == 0
                ? Duration.ZERO
                : Duration.ofSeconds(SECONDS_A_MINUTE).dividedBy(letters);
        return new SendingRate(() -> pause, BURST);
    }

    /**
     * Creates a limit of one message at a time, with a pause after each. The supplier returns the length of the next
     * pause.
     */
    static SendingRate withPauses(Supplier<Duration> pause) {
        return new SendingRate(pause, Duration.ZERO);
    }

    /**
     * Reserves permits for at most {@code most} messages.
     *
     * @return how many messages may be sent now; the limit counts them as sent
     */
    synchronized int take(Instant now, int most) {
        int taken = 0;
        // If the clock was set back, the computed time of the next message lies too far in the future.
        if (next.isBefore(now) || now.isBefore(looked.minus(SET_BACK))) {
            next = now;
        }
        looked = now;
        while (taken < most && !next.isAfter(now.plus(burst))) {
            next = next.plus(pause.get());
            taken++;
        }
        return taken;
    }

    /** Returns permits that were taken but not used. */
    synchronized void giveBack(int unused) {
        for (int i = 0; i < unused; i++) {
            next = next.minus(pause.get());
        }
    }
}
