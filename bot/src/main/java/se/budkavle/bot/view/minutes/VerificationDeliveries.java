package se.budkavle.bot.view.minutes;

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
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.VerifierComment;

/**
 * Queues private messages: requests to verify (confirm) formal minutes, and verifiers' comments for the people who
 * write the minutes.
 */
@Component
public class VerificationDeliveries {

    private final Deliveries deliveries;
    private final MissingMinutes missing;
    private final NoticeTime times;
    private final Clock clock;

    VerificationDeliveries(Deliveries deliveries, MissingMinutes missing, NoticeTime times, Clock clock) {
        this.deliveries = deliveries;
        this.missing = missing;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Queues a request to each verifier who has not confirmed the latest edition. Queues no second request to a
     * verifier who already has a request for this edition.
     */
    @Transactional
    public void ask(Meeting meeting, VerificationState state) {
        for (var verifier : state.missing()) {
            queue(
                    VerificationKeys.request(state.minutes(), verifier.personId()),
                    VerificationKeys.REQUEST,
                    VerificationKeys.requestSubject(state.minutes(), verifier.personId()),
                    verifier.personId(),
                    meeting);
        }
    }

    /**
     * Queues a verifier's comment to the people who write the minutes. If no other person writes the minutes, queues
     * the comment to the person who sent the minutes.
     */
    @Transactional
    public void tell(Meeting meeting, VerificationState state, VerifierComment comment) {
        var writers = missing.writers(meeting).stream()
                .filter(person -> !person.equals(comment.personId()))
                .toList();
        var told = writers.isEmpty()
                ? Set.of(Objects.requireNonNull(state.minutes().finishedBy(), "they are finished"))
                : Set.copyOf(writers);
        told.forEach(person -> queue(
                VerificationKeys.comment(comment, person), VerificationKeys.COMMENT, comment.id(), person, meeting));
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
