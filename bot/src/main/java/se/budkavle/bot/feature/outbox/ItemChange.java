package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored request to change one message of the outbox, which waits for confirmation.
 *
 * @param reference the text by which the message is found again, see {@link OutboxItem#reference}
 * @param at the new time of a message that is moved; null otherwise
 */
record ItemChange(String reference, Act act, @Nullable Instant at) {

    enum Act {
        SKIP,
        MOVE,
        NOW
    }

    Instant requiredAt() {
        return Objects.requireNonNull(at, "a moved message has a new time");
    }
}
