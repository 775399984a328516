package se.budkavle.bot.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.round.Round;

/** Says when those who have not answered a round are reminded as announced, and which of those reminders are of no use any more. */
@Component
class RoundReminders {

    private final RoundSettings settings;
    private final NoticeTime times;
    private final Deliveries deliveries;
    private final Clock clock;

    RoundReminders(RoundSettings settings, NoticeTime times, Deliveries deliveries, Clock clock) {
        this.settings = settings;
        this.times = times;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** On the days announced from the start, moved into working hours. */
    List<Instant> of(Round round) {
        var due = times.dayOf(round.dueAt());
        return settings.remindsBefore().stream()
                .map(before -> times.moved(times.morning(due.minus(before)), round.dueAt(), false).at())
                .filter(at -> at.isAfter(round.openedAt())).distinct().sorted().toList();
    }

    /** Those that are still to come. */
    List<Instant> ahead(Round round) {
        return of(round).stream().filter(at -> at.isAfter(clock.instant())).toList();
    }

    /**
     * After an outage nobody is reminded right after having been asked, nor twice.
     *
     * @param occasion   the moment of an announced reminder, or anything else for one by hand, which is never overtaken
     * @param openingKey of the post that asked
     */
    boolean isOvertaken(Round round, String occasion, String openingKey) {
        var now = clock.instant();
        var planned = of(round).stream().filter(at -> !at.isAfter(now)).toList();
        return planned.stream().filter(at -> at.toString().equals(occasion)).anyMatch(at ->
                planned.stream().anyMatch(later -> later.isAfter(at))
                        || deliveries.findByKey(openingKey).filter(asked -> asked.isWaitingOrSentSince(at)).isPresent());
    }
}
