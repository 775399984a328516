package se.budkavle.bot.feature.office;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;

/**
 * Determines whether and when a warning about an ending term of office is sent. Also creates the message with the
 * warning for the queue.
 */
@Component
class TermEndWarnings {

    private final Deliveries deliveries;
    private final SuccessorCheck succession;
    private final NoticeTime times;

    TermEndWarnings(Deliveries deliveries, SuccessorCheck succession, NoticeTime times) {
        this.deliveries = deliveries;
        this.succession = succession;
        this.times = times;
    }

    /**
     * Returns the time at which the warning about the ending term is due, in working hours. If the time of the warning
     * was moved into working hours, the result contains the reason.
     */
    Moved at(Membership ending, int days) {
        return times.moved(
                times.morning(ending.requiredUntil().minusDays(days)), times.startOf(ending.requiredUntil()), false);
    }

    /**
     * Returns whether the warning must still be queued. Returns false if the term was entered after the day of the
     * warning. A term that was entered after the day of the warning needs no warning, because the person who entered
     * the term knew its end date.
     */
    boolean isWanted(Membership ending, int days) {
        return !times.dayOf(ending.createdAt()).isAfter(ending.requiredUntil().minusDays(days))
                && deliveries.findByKey(key(ending, days)).isEmpty()
                && !succession.isSettled(ending);
    }

    Delivery delivery(Membership ending, int days, Network network, Instant dueAt, Instant now) {
        return Delivery.of(
                key(ending, days),
                TermEndWarningRoutine.COMPOSER,
                ending.id() + ":" + days,
                network.channelId(),
                dueAt,
                now);
    }

    private static String key(Membership ending, int days) {
        return "term:" + ending.id() + ":" + days;
    }
}
