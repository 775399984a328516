package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a bot's requests within Discord's limit for all routes together, which no header announces; responses to
 * interactions do not count.
 *
 * <p>A request's permit is free again one second after its response. As Discord counts requests when they arrive, it
 * never counts too many in one second, however long they are under way.
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

    /** A request to Discord that waits for its response. */
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

    /** Sends the request as soon as the limit allows. */
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
