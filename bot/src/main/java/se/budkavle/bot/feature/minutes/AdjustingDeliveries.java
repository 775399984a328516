package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.AdjusterComment;
import se.budkavle.storage.minutes.AdjustingState;

/**
 * Queues private messages: requests to adjust (confirm) formal minutes, and adjusters' comments for the people who
 * write the minutes.
 */
@Component
class AdjustingDeliveries {

    private final Deliveries deliveries;
    private final MissingMinutes missing;
    private final NoticeTime times;
    private final Clock clock;

    AdjustingDeliveries(Deliveries deliveries, MissingMinutes missing, NoticeTime times, Clock clock) {
        this.deliveries = deliveries;
        this.missing = missing;
        this.times = times;
        this.clock = clock;
    }

    /** Queues a request to each adjuster who has neither confirmed the latest edition nor been asked to. */
    @Transactional
    void ask(Meeting meeting, AdjustingState state) {
        for (var adjuster : state.missing()) {
            queue(
                    AdjustingKeys.request(state.minutes(), adjuster.personId()),
                    AdjustingKeys.REQUEST,
                    AdjustingKeys.requestSubject(state.minutes(), adjuster.personId()),
                    adjuster.personId(),
                    meeting);
        }
    }

    /**
     * Queues an adjuster's comment to the people who write the minutes. If nobody else writes the minutes, queues the
     * comment to the person who sent them.
     */
    @Transactional
    void tell(Meeting meeting, AdjustingState state, AdjusterComment comment) {
        var writers = missing.writers(meeting).stream()
                .filter(person -> !person.equals(comment.personId()))
                .toList();
        var told = writers.isEmpty()
                ? Set.of(Objects.requireNonNull(state.minutes().finishedBy(), "they are finished"))
                : Set.copyOf(writers);
        told.forEach(person ->
                queue(AdjustingKeys.comment(comment, person), AdjustingKeys.COMMENT, comment.id(), person, meeting));
    }

    private void queue(String key, String composer, String subject, String personId, Meeting meeting) {
        var now = clock.instant();
        if (deliveries.findByKey(key).isEmpty()) {
            deliveries.save(Delivery.of(
                            key,
                            composer,
                            subject,
                            Addressee.person(personId),
                            times.soonest(now, Instant.MAX, false),
                            now)
                    .about(meeting.networkId()));
        }
    }
}
