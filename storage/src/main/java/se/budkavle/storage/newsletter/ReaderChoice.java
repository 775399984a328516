package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Optional;

/**
 * How one person stands with one network's newsletter.
 *
 * @param asked  the person's own wish; null where there is none
 * @param listed whether the person's own mail address stands in the network's contact register
 * @param left   since when the person wants nothing of it; null where no "no" holds
 */
public record ReaderChoice(String networkId, Subscription asked, boolean listed, Instant left) {

    /** How it comes; empty where it does not. */
    public Optional<Subscription.Way> way() {
        if (left != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(asked).map(Subscription::way)
                .or(() -> listed ? Optional.of(Subscription.Way.MAIL) : Optional.empty());
    }
}
