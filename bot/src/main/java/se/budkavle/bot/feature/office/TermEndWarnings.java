package se.budkavle.bot.feature.office;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;

/** Determines whether and when a warning that a term ends is sent, and builds its row in the queue. */
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

    /** Returns when the warning is due, in working hours, and why it was moved into them if it was. */
    Moved at(Membership ending, int days) {
        return times.moved(
                times.morning(ending.requiredUntil().minusDays(days)), times.startOf(ending.requiredUntil()), false);
    }

    /**
     * Returns whether the warning is still to be queued. A term that was entered after the day of the warning gets
     * none, because its end was known then.
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
