package se.budkavle.bot.feature.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;

/**
 * The filter of the outbox: the number of days that are shown, and either one network or all networks that the person
 * coordinates.
 *
 * @param networkId the id of the only network whose messages are shown; null for all networks that the person
 *     coordinates and, for administrators, messages about no network or several networks
 */
record OutboxScope(@Nullable String networkId, int days) {

    static final int USUAL_DAYS = 7;
    static final int MOST_DAYS = 120;

    OutboxScope {
        days = Math.max(1, Math.min(days, MOST_DAYS));
    }

    /** Parses the filter from a button's custom id. */
    static OutboxScope of(PressEvent pressed) {
        return new OutboxScope(pressed.reference(0).isEmpty() ? null : pressed.reference(0), pressed.number(1));
    }

    /** Returns the custom id of a button that shows a page of the outbox with this filter. */
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
