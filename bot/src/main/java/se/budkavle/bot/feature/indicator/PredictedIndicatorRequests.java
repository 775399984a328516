package se.budkavle.bot.feature.indicator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.feature.indicator.IndicatorPeriodFinder.Followed;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Predicts the private messages, not yet queued, that will ask people for values of indicators and remind them. */
@Component
class PredictedIndicatorRequests implements PredictedDeliveries {

    /** How far ahead the bot predicts messages when it searches for the message that a person wants to change. */
    private static final Duration AHEAD = Duration.ofDays(120);

    private final IndicatorPeriodFinder periods;
    private final IndicatorReporters reporters;
    private final IndicatorRequestQueue queue;
    private final IndicatorTimes times;
    private final Deliveries deliveries;
    private final Clock clock;

    PredictedIndicatorRequests(
            IndicatorPeriodFinder periods,
            IndicatorReporters reporters,
            IndicatorRequestQueue queue,
            IndicatorTimes times,
            Deliveries deliveries,
            Clock clock) {
        this.periods = periods;
        this.reporters = reporters;
        this.queue = queue;
        this.times = times;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var now = clock.instant();
        var planned = new LinkedHashMap<String, PredictedDelivery>();
        for (var one : periods.all()) {
            if (!one.indicator().source().isCounted()) {
                one.due(times)
                        .filter(due -> due.isAfter(now) && due.isBefore(until))
                        .ifPresent(due -> add(planned, one, due));
            }
        }
        return List.copyOf(planned.values());
    }

    /**
     * Returns the planned time of the message as its earliest sending time. A message that is sent before its planned
     * time would contain no question. Returns empty if no such message is planned within {@link #AHEAD}.
     */
    @Override
    public Optional<Instant> notBefore(Delivery message) {
        return message.composer().equals(IndicatorRequestKey.COMPOSER)
                ? until(clock.instant().plus(AHEAD)).stream()
                        .filter(one -> one.row().key().equals(message.key()))
                        .map(one -> one.row().dueAt())
                        .findFirst()
                : Optional.empty();
    }

    private void add(Map<String, PredictedDelivery> planned, Followed one, Instant due) {
        var why = Phrase.of(
                one.request() == null ? "indicator.planned.request" : "indicator.planned.reminder", one.end());
        for (var person : reporters.of(one.indicator())) {
            var key = IndicatorRequestKey.of(person, times.dayOf(due));
            if (deliveries.findByKey(key).isEmpty()) {
                planned.putIfAbsent(
                        key,
                        PredictedDelivery.of(queue.request(key, one.indicator(), person, due, clock.instant()), why));
            }
        }
    }
}
