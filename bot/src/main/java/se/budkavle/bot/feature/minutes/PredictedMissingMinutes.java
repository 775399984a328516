package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.bot.view.minutes.MissingMinutes;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Predicts the reminders, not yet queued, about past meetings whose minutes have not been sent. */
@Component
class PredictedMissingMinutes implements PredictedDeliveries {

    private final MissingMinutes missing;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Clock clock;

    PredictedMissingMinutes(MissingMinutes missing, Deliveries deliveries, NoticeTime times, Clock clock) {
        this.missing = missing;
        this.deliveries = deliveries;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var planned = new LinkedHashMap<String, PredictedDelivery>();
        for (var one : missing.comingUntil(until)) {
            for (var person : missing.writers(one.meeting())) {
                var told = DailyReminderKey.ofDay(MissingMinutesComposer.NAME, person, times.dayOf(one.dueAt()));
                if (!planned.containsKey(told.key())
                        && deliveries.findByKey(told.key()).isEmpty()) {
                    planned.put(told.key(), planned(told, one));
                }
            }
        }
        return List.copyOf(planned.values());
    }

    private PredictedDelivery planned(DailyReminderKey told, MissingMinutes.Reminder one) {
        return PredictedDelivery.of(
                told.at(one.dueAt(), clock.instant()),
                Phrase.of(
                        MinutesWords.of("minutes.missing.planned", missing.kind(one.meeting())),
                        one.meeting().startsAt()),
                one.moved());
    }

    /**
     * Returns the planned day of the reminder as its earliest sending time. A reminder that is sent before the planned
     * day would list no minutes.
     */
    @Override
    public Optional<Instant> notBefore(Delivery message) {
        return message.composer().equals(MissingMinutesComposer.NAME)
                ? Optional.of(times.morning(DailyReminderKey.of(message).until()))
                : Optional.empty();
    }
}
