package se.budkavle.storage.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores the bot's signs of life, and keeps the longest gap between two of them until it is handled. A gap shows that
 * this process stood still or that its database could not be used.
 */
@Component
public class SignOfLifeRecorder {

    /** The longest silence that is no gap: twice the time between two signs. */
    private static final Duration USUAL = Duration.ofSeconds(20);

    private final SignsOfLife signs;
    /** The time of the last stored sign by the computer's clock; null before the first. */
    private volatile @Nullable Instant stored;

    private volatile @Nullable Gap gap;

    public SignOfLifeRecorder(SignsOfLife signs) {
        this.signs = signs;
    }

    /** A time without a sign of life of any instance of the bot, by the bot's clock. */
    public record Gap(Instant from, Instant until) {

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /** Begins at a start of the bot, whose time away is measured elsewhere. */
    public void begin(Instant machine) {
        stored = machine;
        gap = null;
    }

    /**
     * Stores a sign of life.
     *
     * @param now the time by the bot's clock
     * @param machine the time by the computer's clock, which no move of the bot's clock changes
     */
    public synchronized void record(Instant now, Instant machine) {
        var silence = silence(machine);
        var seen = silence.compareTo(USUAL) > 0 ? gap(now, silence) : null;
        signs.seen(now);
        stored = machine;
        var before = gap;
        if (seen != null && (before == null || seen.length().compareTo(before.length()) > 0)) {
            gap = seen;
        }
    }

    /** Returns the gap before this sign. Another instance of the bot may have stored a sign in the meantime. */
    private Gap gap(Instant now, Duration silence) {
        var from = now.minus(silence);
        var last = signs.last().map(SignOfLife::seenAt).filter(from::isBefore);
        return new Gap(last.orElse(from), now);
    }

    /** Returns for how long this instance has stored no sign of life, by the computer's clock. */
    public Duration silence(Instant machine) {
        var last = stored;
        return last == null || last.isAfter(machine) ? Duration.ZERO : Duration.between(last, machine);
    }

    /** Returns the longest gap that has not been handled yet. */
    public Optional<Gap> unhandled() {
        return Optional.ofNullable(gap);
    }

    public void handled() {
        gap = null;
    }
}
