package se.budkavle.bot.feature.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;

/**
 * The part of the outbox that a person looks at: one network or all own networks, and for how many days.
 *
 * @param networkId null for all networks that the person coordinates
 */
record OutboxScope(@Nullable String networkId, int days) {

    static final int USUAL_DAYS = 7;
    static final int MOST_DAYS = 120;

    OutboxScope {
        days = Math.max(1, Math.min(days, MOST_DAYS));
    }

    /** Reads the scope from a button's id. */
    static OutboxScope of(PressEvent pressed) {
        return new OutboxScope(pressed.reference(0).isEmpty() ? null : pressed.reference(0), pressed.number(1));
    }

    /** Returns the id of a button that shows a page of this scope. */
    String press(String act, int page) {
        return Press.id(act, networkId == null ? "" : networkId, days, page);
    }

    Instant until(Instant now) {
        return now.plus(Duration.ofDays(days));
    }

    Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
