package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's choices about one network's newsletter.
 *
 * @param asked the person's own subscription; null for none
 * @param listed whether the person's own mail address is in the network's contact register
 * @param left when the person opted out; null without an active opt-out
 */
public record ReaderChoice(
        String networkId,
        @Nullable Subscription asked,
        boolean listed,
        @Nullable Instant left) {

    /** Returns the way in which the person gets the newsletter, or empty if the person does not get the newsletter. */
    public Optional<Subscription.Way> way() {
        if (left != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(asked)
                .map(Subscription::way)
                .or(() -> listed ? Optional.of(Subscription.Way.MAIL) : Optional.empty());
    }
}
