package se.budkavle.bot.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery.State;

/**
 * Queues private reminders of which a person gets at most one a day and kind. After an outage, or while sending is
 * held, one reminder covers all days that were missed.
 */
@Component
public class DailyReminderQueue {

    /**
     * How many days back a reminder may still wait, so that the next one includes its days. The value is large, because
     * sending may be held for weeks.
     */
    private static final int DAYS_BACK = 60;

    private final Deliveries deliveries;
    private final NoticeTime times;

    DailyReminderQueue(Deliveries deliveries, NoticeTime times) {
        this.deliveries = deliveries;
        this.times = times;
    }

    /**
     * Queues one reminder about those of the days that no queued reminder covers yet. The composer of a reminder that
     * still waits must skip it, because the new reminder also covers its days.
     */
    public void queue(String composer, String personId, Collection<LocalDate> days, Instant now) {
        var today = times.dayOf(now);
        var untold = new TreeSet<>(days);
        untold.removeIf(day -> isQueued(composer, personId, day, today));
        if (!untold.isEmpty()) {
            var first = untold.first();
            var from = waitingBefore(composer, personId, first)
                    .map(DailyReminderKey::from)
                    .min(LocalDate::compareTo)
                    .orElse(first);
            deliveries.save(new DailyReminderKey(composer, personId, from, untold.last())
                    .at(times.soonest(now, Instant.MAX, false), now));
        }
    }

    /** Returns whether a reminder that covers this day has been queued, under the key of this or a later day. */
    private boolean isQueued(String composer, String personId, LocalDate day, LocalDate today) {
        return day.datesUntil(today.plusDays(1))
                .flatMap(
                        until -> deliveries
                                .findByKey(DailyReminderKey.ofDay(composer, personId, until)
                                        .key())
                                .stream())
                .anyMatch(queued -> DailyReminderKey.of(queued).covers(day));
    }

    private Stream<DailyReminderKey> waitingBefore(String composer, String personId, LocalDate day) {
        var keys = day.minusDays(DAYS_BACK)
                .datesUntil(day)
                .map(before ->
                        DailyReminderKey.ofDay(composer, personId, before).key())
                .toList();
        return deliveries.findAllByKeyIn(keys).stream()
                .filter(row -> row.state() == State.WAITING)
                .map(DailyReminderKey::of);
    }
}
