package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to skip, reschedule or immediately send a message of the outbox, or to send a failed message again. The
 * request is stored until the user confirms it.
 *
 * @param reference identifies the message, see {@link OutboxItem#reference}
 * @param at the new sending time of a rescheduled message; null for other changes
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
