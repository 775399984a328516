package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Enforces Discord's global rate limit of 50 requests a second, which Discord's response headers do not contain.
 * Responses to interactions do not count towards the global limit.
 *
 * <p>Each request takes one of 50 permits and gives it back one second after the response. The bot can therefore never
 * exceed 50 requests in one second, even if some requests reach Discord later than others.
 */
public class GlobalRateLimit {

    private static final int REQUESTS_A_SECOND = 50;
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DelayQueue<Permit> permits = new DelayQueue<>();

    public GlobalRateLimit() {
        for (int i = 0; i < REQUESTS_A_SECOND; i++) {
            permits.add(new Permit(System.nanoTime()));
        }
    }

    /** A callback that sends a request to Discord and returns the result, such as the response. */
    @FunctionalInterface
    public interface Request<T> {
        T send() throws IOException;
    }

    private record Permit(long free) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(free - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Waits until a permit is free, then sends the request to Discord and returns its result. */
    public <T> T whenAllowed(Request<T> request) throws IOException {
        try {
            permits.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        try {
            return request.send();
        } finally {
            permits.add(new Permit(System.nanoTime() + SECOND_NANOS));
        }
    }
}
