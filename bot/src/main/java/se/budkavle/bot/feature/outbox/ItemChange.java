package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to skip, reschedule, immediately send or send again one message of the outbox, stored until the user
 * confirms it.
 *
 * @param reference identifies the message, see {@link OutboxItem#reference}
 * @param at the new sending time of a message that is rescheduled; null for other changes
 */
record ItemChange(String reference, Act act, @Nullable Instant at) {

    enum Act {
        SKIP,
        MOVE,
        NOW,
        AGAIN
    }

    Instant requiredAt() {
        return Objects.requireNonNull(at, "a moved message has a new time");
    }
}
