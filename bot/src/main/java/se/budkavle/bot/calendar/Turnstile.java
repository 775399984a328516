package se.budkavle.bot.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets each key pass so many times an hour. Remembers the latest keys only, so that nobody fills the memory. */
class Turnstile {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;

    private record Passed(Instant since, int times) { }

    private final int most;
    private final Map<String, Passed> passed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Passed> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Turnstile(int most) {
        this.most = most;
    }

    /** Counts this one; gives how long to wait where it was one too many. */
    synchronized Optional<Duration> refuses(String key, Instant now) {
        var before = passed.get(key);
        if (before == null || !now.isBefore(before.since().plus(WINDOW))) {
            before = new Passed(now, 0);
        }
        if (before.times() >= most) {
            return Optional.of(Duration.between(now, before.since().plus(WINDOW)));
        }
        passed.put(key, new Passed(before.since(), before.times() + 1));
        return Optional.empty();
    }

    synchronized int keys() {
        return passed.size();
    }
}
