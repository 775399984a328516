package se.budkavle.bot.feature.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.DailyReminderKey;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.feature.verification.UnverifiedMinutesFinder.Unverified;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Predicts the reminders to verifiers who have not confirmed formal minutes, and the messages to coordinators about
 * late confirmations.
 */
@Component
class PredictedVerification implements PredictedDeliveries {

    private final UnverifiedMinutesFinder missing;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Clock clock;

    PredictedVerification(UnverifiedMinutesFinder missing, Deliveries deliveries, NoticeTime times, Clock clock) {
        this.missing = missing;
        this.deliveries = deliveries;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var planned = new LinkedHashMap<String, PredictedDelivery>();
        var coming = missing.comingUntil(until);
        for (var one : coming.reminders()) {
            one.state().missing().forEach(person -> add(planned, VerificationKeys.REMINDER, person.personId(), one));
        }
        for (var one : coming.overdue()) {
            missing.told(one).forEach(person -> add(planned, VerificationKeys.OVERDUE, person, one));
        }
        return List.copyOf(planned.values());
    }

    private void add(Map<String, PredictedDelivery> planned, String composer, String personId, Unverified one) {
        var told = DailyReminderKey.ofDay(composer, personId, times.dayOf(one.dueAt()));
        if (!planned.containsKey(told.key()) && deliveries.findByKey(told.key()).isEmpty()) {
            planned.put(
                    told.key(),
                    PredictedDelivery.of(
                            told.at(one.dueAt(), clock.instant()),
                            Phrase.of(composer + ".planned", one.meeting().startsAt()),
                            one.moved()));
        }
    }

    /**
     * Returns the time in the morning of the planned day from which the message may be sent. A message that is sent
     * before this time would list no meeting minutes. Returns empty for messages of other kinds.
     */
    @Override
    public Optional<Instant> notBefore(Delivery message) {
        return message.composer().equals(VerificationKeys.REMINDER)
                        || message.composer().equals(VerificationKeys.OVERDUE)
                ? Optional.of(times.morning(DailyReminderKey.of(message).until()))
                : Optional.empty();
    }
}
