package se.budkavle.bot.feature.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;

/**
 * Checks once a minute which values of indicators are due. Queues requests for the due values, or stores the values if
 * the bot itself counts them.
 */
@Component
class IndicatorRoutine implements Routine {

    private final IndicatorPeriodFinder periods;
    private final IndicatorRequestQueue queue;
    private final IndicatorTimes times;

    IndicatorRoutine(IndicatorPeriodFinder periods, IndicatorRequestQueue queue, IndicatorTimes times) {
        this.periods = periods;
        this.queue = queue;
        this.times = times;
    }

    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        for (var one : periods.all()) {
            if (one.due(times).filter(due -> !due.isAfter(now)).isPresent()) {
                var id = one.indicator().id();
                items.handle(id, () -> queue.queueDue(id, one.end(), now));
            }
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return periods.all().stream()
                .flatMap(one -> one.due(times).stream())
                .filter(due -> due.isAfter(looked))
                .min(Instant::compareTo);
    }
}
