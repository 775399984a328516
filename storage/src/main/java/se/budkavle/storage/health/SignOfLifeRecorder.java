package se.budkavle.storage.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Regularly stores the time at which the bot is running (a sign of life), and finds gaps without a sign of life. A gap
 * arises if the process was frozen or the database was unusable. Keeps the longest gap in memory until other code has
 * handled it.
 */
@Component
public class SignOfLifeRecorder {

    /** The maximum normal time between two stored signs of life: twice the usual interval. */
    private static final Duration USUAL = Duration.ofSeconds(20);

    private final LastSeenTimes signs;
    /** The time of the latest stored sign of life by the computer's clock; null before the first sign of life. */
    private volatile @Nullable Instant stored;

    private volatile @Nullable Gap gap;

    public SignOfLifeRecorder(LastSeenTimes signs) {
        this.signs = signs;
    }

    /** A period in which no instance of the bot stored a sign of life, by the bot's clock. */
    public record Gap(Instant from, Instant until) {

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /**
     * Begins to measure the gaps between signs of life (times, stored at regular intervals, at which the bot was
     * running). Must be called when the bot starts. Does not measure how long the bot was stopped before its start.
     */
    public void begin(Instant machine) {
        stored = machine;
        gap = null;
    }

    /**
     * Stores a sign of life: the time at which the bot is running. If a gap precedes this sign of life, compares this
     * gap with the gap that is already in memory, and keeps the longer gap.
     *
     * @param now the time by the bot's clock, which the sandbox can move
     * @param machine the time by the computer's clock, which stays correct when the bot's clock is moved
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

    /**
     * Returns the gap (the time without a sign of life) that ends now. The gap begins at the latest stored sign of
     * life, possibly from another instance of the bot.
     */
    private Gap gap(Instant now, Duration silence) {
        var from = now.minus(silence);
        var last = signs.last().map(LastSeen::seenAt).filter(from::isBefore);
        return new Gap(last.orElse(from), now);
    }

    /** Returns the time since this instance last stored a sign of life, by the computer's clock. */
    public Duration silence(Instant machine) {
        var last = stored;
        return last == null || last.isAfter(machine) ? Duration.ZERO : Duration.between(last, machine);
    }

    /** Returns the longest gap that was not handled yet; empty if there is none. */
    public Optional<Gap> unhandled() {
        return Optional.ofNullable(gap);
    }

    /** Removes the handled gap from memory. If a longer gap was noticed in the meantime, keeps the longer gap. */
    public synchronized void handled(Gap which) {
        if (which.equals(gap)) {
            gap = null;
        }
    }
}
