package se.budkavle.sandbox.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;

/**
 * Generates ids in Discord's format (snowflakes). An id contains the milliseconds since the start of 2015, followed by
 * 22 bits that distinguish ids of the same millisecond.
 */
public final class Snowflakes {

    private static final long EPOCH = 1420070400000L;
    /**
     * The earliest time, in milliseconds since 1970, in ids that are computed from a name and not from the clock. An id
     * that is computed from a name contains a time between 2020 and 2023, so it is lower than all ids from the clock.
     */
    private static final long FIRST_OF_2020 = 1577836800000L;

    private static final long FOUR_YEARS = 4L * 365 * 24 * 3600 * 1000;

    private final Clock clock;
    private long last;

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    long next() {
        last = Math.max(last + 1, clock.millis() - EPOCH << 22);
        return last;
    }

    long last() {
        return last;
    }

    void continueAfter(long id) {
        last = Math.max(last, id);
    }

    /**
     * Returns an id derived from the hash of a type, such as "channel", and a key. Equal arguments always give the same
     * id.
     */
    public static long idOf(String kind, String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((kind + ":" + key).getBytes(StandardCharsets.UTF_8));
            long bits = ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
            long millis = FIRST_OF_2020 + (bits >>> 22) % FOUR_YEARS;
            return millis - EPOCH << 22 | bits & 0x3FFFFF;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public static Instant timeOf(long id) {
        return Instant.ofEpochMilli((id >>> 22) + EPOCH);
    }
}
