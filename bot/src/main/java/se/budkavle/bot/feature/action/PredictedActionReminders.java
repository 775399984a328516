package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Predicts the private reminders of actions that are not queued yet. */
@Component
class PredictedActionReminders implements PredictedDeliveries {

    private final ActionReminderQueue queue;
    private final ActionResponsibles responsibles;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Clock clock;

    PredictedActionReminders(
            ActionReminderQueue queue,
            ActionResponsibles responsibles,
            Deliveries deliveries,
            NoticeTime times,
            Clock clock) {
        this.queue = queue;
        this.responsibles = responsibles;
        this.deliveries = deliveries;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var now = clock.instant();
        var coming = queue.planned().stream()
                .filter(reminder ->
                        dueAt(reminder).isAfter(now) && dueAt(reminder).isBefore(until))
                .toList();
        var people = responsibles.ofEach(
                coming.stream().map(PlannedActionReminder::action).distinct().toList());
        var absent = coming.stream()
                .map(this::dayOf)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), responsibles::absentOn));
        var planned = new LinkedHashMap<String, PredictedDelivery>();
        for (var reminder : coming) {
            for (var person : MapLookup.existing(people, reminder.action().id())) {
                var told = DailyReminderKey.ofDay(ActionDeliveryKeys.REMINDER, person, dayOf(reminder));
                if (!MapLookup.existing(absent, dayOf(reminder)).contains(person)) {
                    planned.putIfAbsent(told.key(), planned(told, reminder));
                }
            }
        }
        if (!planned.isEmpty()) {
            deliveries.findAllByKeyIn(List.copyOf(planned.keySet())).forEach(queued -> planned.remove(queued.key()));
        }
        return List.copyOf(planned.values());
    }

    private PredictedDelivery planned(DailyReminderKey told, PlannedActionReminder reminder) {
        return PredictedDelivery.of(
                told.at(dueAt(reminder), clock.instant()),
                Phrase.of("action.planned." + reminder.kind(), reminder.action().requiredDueOn()));
    }

    private Instant dueAt(PlannedActionReminder reminder) {
        return times.moved(times.morning(reminder.day()), Instant.MAX, false).at();
    }

    private LocalDate dayOf(PlannedActionReminder reminder) {
        return times.dayOf(dueAt(reminder));
    }

    /**
     * Returns the planned day of the reminder as its earliest sending time. A reminder that is sent before the planned
     * day would list no actions.
     */
    @Override
    public Optional<Instant> notBefore(Delivery message) {
        return message.composer().equals(ActionDeliveryKeys.REMINDER)
                ? Optional.of(times.morning(DailyReminderKey.of(message).until()))
                : Optional.empty();
    }
}
