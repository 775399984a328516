package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A rate limit for sending: either a maximum number of messages per minute, or a pause after each message. */
final class SendingRate {

    private static final int SECONDS_A_MINUTE = 60;
    /**
     * The burst of the rate limit: the messages that the limit allows within this time may be sent together, without
     * pauses.
     */
    private static final Duration BURST = Duration.ofSeconds(2);

    /**
     * The smallest jump back in time that counts as a reset of the clock. The time can also jump back slightly without
     * a reset, because parallel threads report their times slightly out of order.
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

    /** Creates a rate limit of this many emails a minute, evenly spread; 0 means no limit. */
    static SendingRate perMinute(int letters) {
        var pause = letters == 0
                ? Duration.ZERO
                : Duration.ofSeconds(SECONDS_A_MINUTE).dividedBy(letters);
        return new SendingRate(() -> pause, BURST);
    }

    /**
     * Creates a rate limit of one message at a time, with a pause after each message. The supplier returns the length
     * of the next pause.
     */
    static SendingRate withPauses(Supplier<Duration> pause) {
        return new SendingRate(pause, Duration.ZERO);
    }

    /**
     * Reserves permits to send messages, up to the given maximum number.
     *
     * @return the number of reserved permits, each for one message that may be sent now
     */
    synchronized int take(Instant now, int most) {
        int taken = 0;
        // If the clock was set back by more than a minute, the computed time of the next message lies too far in the
        // future, so it is reset.
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

    /** Releases unused permits to send messages, so that they can be reserved again. */
    synchronized void giveBack(int unused) {
        for (int i = 0; i < unused; i++) {
            next = next.minus(pause.get());
        }
    }
}
