package se.budkavle.bot.feature.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Gatherings;

/** Checks the gatherings (meetings) of arenas (external groups) once a minute, and queues the messages that are due. */
@Component
class ArenaRoutine implements Routine {

    /**
     * How many days before a gathering the routine begins to check the gathering. The number of days must be greater
     * than the maximum of the setting {@code asksBefore}.
     */
    static final int DAYS_AHEAD = 100;

    /** How many days after a gathering the bot still asks for a missing report. */
    static final int DAYS_BACK = 30;

    private final Gatherings gatherings;
    private final ArenaDeliveries deliveries;
    private final GatheringTimes times;

    ArenaRoutine(Gatherings gatherings, ArenaDeliveries deliveries, GatheringTimes times) {
        this.gatherings = gatherings;
        this.deliveries = deliveries;
        this.times = times;
    }

    @Override
    public String name() {
        return "arena";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        for (var gathering : followed()) {
            items.handle(gathering.id(), () -> deliveries.queueDue(gathering.id(), now));
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return followed().stream()
                .flatMap(this::due)
                .filter(due -> due.isAfter(looked))
                .min(Instant::compareTo);
    }

    private Stream<Instant> due(Gathering gathering) {
        var last = Stream.of(gathering.reportAskedAt(), gathering.reportRemindedAt())
                .filter(Objects::nonNull)
                .map(previous -> times.after(previous).at());
        return Stream.concat(
                Stream.of(times.request(gathering).at(), times.summary(gathering), times.reportRequest(gathering)),
                last);
    }

    private List<Gathering> followed() {
        var today = times.today();
        return gatherings.toFollow(today.minusDays(DAYS_BACK), today, today.plusDays(DAYS_AHEAD));
    }
}
