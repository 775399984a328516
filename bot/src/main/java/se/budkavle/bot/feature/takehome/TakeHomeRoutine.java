package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.takehome.TakeHomes;

/** Checks once a minute the decisions that municipalities take home, and queues due questions and reminders. */
@Component
class TakeHomeRoutine implements Routine {

    private final TakeHomes takeHomes;
    private final TakeHomeQueue queue;
    private final Clock clock;

    TakeHomeRoutine(TakeHomes takeHomes, TakeHomeQueue queue, Clock clock) {
        this.takeHomes = takeHomes;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "takehome";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return takeHomes.open(clock.instant()).stream()
                .flatMap(one -> queue.nextDue(one, looked).stream())
                .min(Instant::compareTo);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        takeHomes.open(now).forEach(one -> items.handle(one.decisionId(), () -> queue.queueDue(one.decisionId(), now)));
    }
}
