package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to skip, reschedule or immediately send one message of the outbox, stored until the user confirms it.
 *
 * @param reference identifies the message, see {@link OutboxItem#reference}
 * @param at the new sending time of a message that is rescheduled; null for other changes
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
