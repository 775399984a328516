package se.budkavle.bot.view.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
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
    private final MinutesFinder finder;
    private final Rights rights;
    private final NoticeTime times;
    private final Clock clock;

    VerificationDeliveries(
            Deliveries deliveries,
            MissingMinutes missing,
            MinutesFinder finder,
            Rights rights,
            NoticeTime times,
            Clock clock) {
        this.deliveries = deliveries;
        this.missing = missing;
        this.finder = finder;
        this.rights = rights;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Queues a request to each verifier who has not confirmed the latest edition. Queues no second request to a
     * verifier who already has a request for this edition, except if that request was skipped because somebody else was
     * the verifier when it was due.
     */
    @Transactional
    public void ask(Meeting meeting, VerificationState state) {
        for (var verifier : state.missing()) {
            var key = VerificationKeys.request(state.minutes(), verifier.personId());
            deliveries
                    .findByKey(key)
                    .filter(request -> request.state() == Delivery.State.SKIPPED && !request.isSkippedByHand())
                    .ifPresent(request -> deliveries.delete(List.of(request.id())));
            queue(
                    key,
                    VerificationKeys.REQUEST,
                    VerificationKeys.requestSubject(state.minutes(), verifier.personId()),
                    verifier.personId(),
                    meeting);
        }
    }

    /** Queues a verifier's comment to its readers. */
    @Transactional
    public void tell(Meeting meeting, VerificationState state, VerifierComment comment) {
        commentReaders(meeting, state, comment.personId())
                .forEach(person -> queue(
                        VerificationKeys.comment(comment, person),
                        VerificationKeys.COMMENT,
                        comment.id(),
                        person,
                        meeting));
    }

    /**
     * Returns the ids of the people who get a comment of this verifier: the writers of the minutes or, if there are
     * none, the person who sent the minutes. Throws a refusal if there are no writers and the sender has left a closed
     * network.
     */
    public Set<String> commentReaders(Meeting meeting, VerificationState state, String verifierId) {
        var writers = missing.writers(meeting).stream()
                .filter(person -> !person.equals(verifierId))
                .collect(Collectors.toSet());
        if (!writers.isEmpty()) {
            return writers;
        }
        var sender = Objects.requireNonNull(state.minutes().finishedBy(), "they are finished");
        if (!rights.mayRead(sender, finder.networkOf(meeting))) {
            throw new Refusal("minutes.comment-no-writer");
        }
        return Set.of(sender);
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
