package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's choices about one network's newsletter: the subscription and the opt-out.
 *
 * @param asked the person's own subscription; null for none
 * @param listed whether the network's mailing list, which the network's coordinator manages, contains the person's own
 *     email address
 * @param left when the person opted out; null if there is no active opt-out
 */
public record ReaderChoice(
        String networkId,
        @Nullable Subscription asked,
        boolean listed,
        @Nullable Instant left) {

    /**
     * Returns how the newsletter is sent to the person: by private message or by email. Returns empty if the person
     * does not get the newsletter.
     */
    public Optional<Subscription.Way> way() {
        if (left != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(asked)
                .map(Subscription::way)
                .or(() -> listed ? Optional.of(Subscription.Way.MAIL) : Optional.empty());
    }
}
