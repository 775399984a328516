package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.OverlappingDeliveries;

/**
 * Queues private reminders. A person gets at most one reminder of each kind a day. After an outage or a pause of
 * several days, one reminder covers all these days.
 */
@Component
public class DailyReminderQueue {

    /**
     * The maximum age, in days, of a waiting older reminder whose days a new reminder takes over. The maximum age is
     * large, because sending may be paused for weeks.
     */
    private static final int DAYS_BACK = 60;

    private final Deliveries deliveries;
    private final OverlappingDeliveries overlapping;
    private final NoticeTime times;
    private final Clock clock;

    DailyReminderQueue(Deliveries deliveries, OverlappingDeliveries overlapping, NoticeTime times, Clock clock) {
        this.deliveries = deliveries;
        this.overlapping = overlapping;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Queues one reminder about all given days that no queued reminder covers yet. The new reminder also covers the
     * days of an older reminder that is still waiting, so the composer must skip the older reminder, see
     * {@link #isOvertaken}.
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

    /**
     * Returns whether a later reminder covers all days of this reminder. The later reminder may be sent already, or may
     * be due within a day. Returns false if the later reminder covers only some of the days, for example because this
     * reminder had failed and a person has queued it again.
     */
    public boolean isOvertaken(Delivery reminder) {
        var told = DailyReminderKey.of(reminder);
        var coming = overlapping.laterThan(reminder, List.of(reminder.composer()), "", clock.instant()).stream();
        return Stream.concat(coming, sentAfter(told))
                .map(DailyReminderKey::of)
                .anyMatch(later -> later.covers(told.from()) && later.covers(told.until()));
    }

    /**
     * Returns whether a queued reminder covers this day. The key of a reminder that covers the day contains this day or
     * a later day.
     */
    private boolean isQueued(String composer, String personId, LocalDate day, LocalDate today) {
        return day.datesUntil(today.plusDays(1))
                .flatMap(
                        until -> deliveries
                                .findByKey(DailyReminderKey.ofDay(composer, personId, until)
                                        .key())
                                .stream())
                .anyMatch(queued -> DailyReminderKey.of(queued).covers(day));
    }

    /** Returns the sent reminders of the same kind to the same person about later days. */
    private Stream<Delivery> sentAfter(DailyReminderKey told) {
        var today = times.dayOf(clock.instant());
        var keys = Stream.iterate(told.until().plusDays(1), day -> !day.isAfter(today), day -> day.plusDays(1))
                .map(day -> DailyReminderKey.ofDay(told.composer(), told.personId(), day)
                        .key())
                .toList();
        return keys.isEmpty()
                ? Stream.empty()
                : deliveries.findAllByKeyIn(keys).stream().filter(row -> row.state() == State.SENT);
    }

    private Stream<DailyReminderKey> waitingBefore(String composer, String personId, LocalDate day) {
        var keys = day.minusDays(DAYS_BACK)
                .datesUntil(day)
                .map(before ->
                        DailyReminderKey.ofDay(composer, personId, before).key())
                .toList();
        return deliveries.findAllByKeyIn(keys).stream()
                .filter(row -> row.state() == State.WAITING && !isOvertaken(row))
                .map(DailyReminderKey::of);
    }
}
