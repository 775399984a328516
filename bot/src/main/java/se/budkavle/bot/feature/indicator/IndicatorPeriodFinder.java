package se.budkavle.bot.feature.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.indicator.IndicatorRequest;
import se.budkavle.storage.indicator.IndicatorRequests;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.indicator.ReportingFrequency;

/** Finds the periods for which indicators need a value: the latest finished period and the current period. */
@Component
class IndicatorPeriodFinder {

    /**
     * The reporting frequency with the longest period. The latest finished periods of all other frequencies ended on
     * the same day as this frequency's latest finished period, or later.
     */
    private static final ReportingFrequency EARLIEST = ReportingFrequency.YEAR;

    private final Indicators indicators;
    private final IndicatorDefinitions definitions;
    private final IndicatorRequests requests;
    private final IndicatorTimes times;

    IndicatorPeriodFinder(
            Indicators indicators, IndicatorDefinitions definitions, IndicatorRequests requests, IndicatorTimes times) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.requests = requests;
        this.times = times;
    }

    /**
     * A period of an indicator, and the request for the period's value. The field {@code request} is null until people
     * are asked for the period's value, or until the value is stored without asking them.
     */
    record Followed(
            Indicator indicator, LocalDate end, @Nullable IndicatorRequest request) {

        /**
         * Returns the time at which the next message about the period is due. Returns empty if no more message is due.
         */
        Optional<Instant> due(IndicatorTimes times) {
            if (request == null) {
                return Optional.of(times.request(end));
            }
            return request.answeredAt() == null && request.remindedAt() == null
                    ? Optional.of(times.reminder(request.askedAt()).at())
                    : Optional.empty();
        }
    }

    /**
     * Returns the latest finished period and the current period of each indicator that has not ended and whose network
     * has not ended. Omits periods that ended before the indicator was added.
     *
     * <p>Also omits periods that begin after the day by which the target should be reached, because the goal has been
     * judged by then. If the bot itself counts the indicator's values, includes the periods after that day too.
     */
    @Transactional(readOnly = true)
    List<Followed> all() {
        var alive = indicators.followed();
        if (alive.isEmpty()) {
            return List.of();
        }
        var ids = alive.stream().map(Indicator::id).toList();
        var valid = definitions.ofAny(ids).stream()
                .collect(Collectors.toMap(IndicatorDefinition::indicatorId, one -> one, (earlier, later) -> later));
        var today = times.today();
        var known = requests.since(ids, EARLIEST.latestEnd(today)).stream()
                .collect(Collectors.toMap(one -> List.of(one.indicatorId(), one.periodEnd()), one -> one));
        return alive.stream()
                .flatMap(one -> ends(one, today)
                        .filter(end -> !end.isBefore(times.dayOf(one.createdAt())))
                        .filter(end -> one.source().isCounted() || !isOver(one, valid.get(one.id()), end))
                        .map(end -> new Followed(one, end, known.get(List.of(one.id(), end)))))
                .toList();
    }

    private static Stream<LocalDate> ends(Indicator indicator, LocalDate today) {
        return Stream.of(
                indicator.frequency().latestEnd(today), indicator.frequency().endOfPeriod(today));
    }

    private static boolean isOver(Indicator indicator, @Nullable IndicatorDefinition definition, LocalDate end) {
        return definition != null
                && definition.targetOn() != null
                && definition.targetOn().isBefore(indicator.frequency().startOfPeriod(end));
    }
}
