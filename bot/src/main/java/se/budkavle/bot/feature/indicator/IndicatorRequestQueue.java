package se.budkavle.bot.feature.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.SharedMessageKeys;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.IndicatorRequest;
import se.budkavle.storage.indicator.IndicatorRequests;
import se.budkavle.storage.indicator.Indicators;

/**
 * Queues the requests for values of indicators and their reminders, and stores the values that the bot counts itself.
 */
@Component
class IndicatorRequestQueue {

    private final Indicators indicators;
    private final IndicatorLookup lookup;
    private final IndicatorRequests requests;
    private final IndicatorRecorder recorder;
    private final IndicatorReporters reporters;
    private final Deliveries deliveries;
    private final SharedMessageKeys keys;
    private final IndicatorTimes times;

    IndicatorRequestQueue(
            Indicators indicators,
            IndicatorLookup lookup,
            IndicatorRequests requests,
            IndicatorRecorder recorder,
            IndicatorReporters reporters,
            Deliveries deliveries,
            SharedMessageKeys keys,
            IndicatorTimes times) {
        this.indicators = indicators;
        this.lookup = lookup;
        this.requests = requests;
        this.recorder = recorder;
        this.reporters = reporters;
        this.deliveries = deliveries;
        this.keys = keys;
        this.times = times;
    }

    /**
     * Handles a period for which the indicator's value is due: counts the value, asks people for the value, or reminds
     * people. Does nothing if the indicator has ended.
     */
    @Transactional
    void queueDue(String indicatorId, LocalDate end, Instant now) {
        var indicator = indicators.findById(indicatorId).orElseThrow();
        var known = requests.findByIndicatorIdAndPeriodEnd(indicatorId, end);
        if (!indicator.isAlive()) {
            return;
        }
        if (known.isPresent()) {
            remind(indicator, known.get(), now);
        } else if (indicator.source().isCounted()) {
            recorder.count(indicator, end);
            requests.save(IndicatorRequest.of(indicatorId, end, now).answered(now));
        } else if (isAnswered(indicator, end)) {
            requests.save(IndicatorRequest.of(indicatorId, end, now).answered(now));
        } else {
            requests.save(IndicatorRequest.of(indicatorId, end, now));
            tell(indicator, now);
        }
    }

    private boolean isAnswered(Indicator indicator, LocalDate end) {
        return lookup.history(indicator)
                .latest()
                .filter(one -> IndicatorRequest.isAnswered(end, one.measuredOn()))
                .isPresent();
    }

    private void remind(Indicator indicator, IndicatorRequest request, Instant now) {
        if (request.answeredAt() == null
                && request.remindedAt() == null
                && !times.reminder(request.askedAt()).at().isAfter(now)) {
            requests.save(request.reminded(now));
            tell(indicator, now);
        }
    }

    /**
     * Queues a private message to each person who reports the indicator, unless the day's message to the person will
     * list the indicator.
     */
    private void tell(Indicator indicator, Instant now) {
        var dueAt = times.sent(now);
        var day = times.dayOf(dueAt);
        for (var person : reporters.of(indicator)) {
            keys.free(IndicatorRequestKey.of(person, day), indicator.networkId(), indicator.id())
                    .ifPresent(key -> deliveries.save(request(key, indicator, person, dueAt, now)));
        }
    }

    /**
     * Creates a message that asks a person for missing values, and returns it without storing it. The message lists all
     * values that are missing on the day on which the message is due.
     */
    Delivery request(String key, Indicator indicator, String person, Instant dueAt, Instant now) {
        return Delivery.of(
                        key,
                        IndicatorRequestKey.COMPOSER,
                        person + " " + times.dayOf(dueAt),
                        Addressee.person(person),
                        dueAt,
                        now)
                .about(indicator.networkId());
    }
}
