package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/**
 * Queues messages to the writers of a newsletter issue. A message to the writers says that the issue has been sent,
 * that the sending is paused, or that the result is unknown for some recipients. Queues each message only once.
 */
@Component
class SendingNotices {

    /** The name of the composer {@code SendingNoticeComposer}, which builds the messages. */
    static final String COMPOSER = "newsletter.sending";

    /**
     * The event that the message reports: the newsletter issue has been sent, the sending is paused, or the result is
     * unknown for some recipients.
     */
    enum Kind {
        DONE,
        PAUSED,
        IN_DOUBT
    }

    /**
     * The number of consecutive pauses (together about a quarter of an hour) after which the writers get a message.
     * After fewer pauses, the writers get a message only if a person must resume the sending.
     */
    private static final int LONG_AWAY = 5;

    private static final String BETWEEN = ":";

    private final Deliveries deliveries;
    private final BatchRecipients recipients;
    private final IssueEditor editor;
    private final NoticeTime times;
    private final Clock clock;

    SendingNotices(
            Deliveries deliveries, BatchRecipients recipients, IssueEditor editor, NoticeTime times, Clock clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.editor = editor;
        this.times = times;
        this.clock = clock;
    }

    /** Returns the event that a queued message reports, parsed from the message's unique key. */
    static Kind kindOf(Delivery delivery) {
        return Kind.valueOf(delivery.key().split(BETWEEN)[1]);
    }

    /**
     * Queues a message to the writers if the sending of the newsletter issue is paused for a long time, or if only a
     * person can resume the sending. Also queues a message if the result of the sending is unknown for some recipients.
     */
    @Transactional
    void tellOnTheWay(Issue issue, Batch batch) {
        if (batch.needsAPerson() || batch.state() == Batch.State.PAUSED && batch.pauses() >= LONG_AWAY) {
            // The key contains the batch's due time, which changes when a person resumes the batch. The writers
            // therefore get a new message if the sending is paused again.
            tell(
                    issue,
                    Kind.PAUSED,
                    BETWEEN + batch.reason() + BETWEEN + batch.dueAt().toEpochMilli());
        }
        if (!recipients.inDoubt(batch.id(), 1).isEmpty()) {
            tell(issue, Kind.IN_DOUBT, "");
        }
    }

    /**
     * Queues the message that tells the writers that the newsletter issue has been sent. The message states the number
     * of recipients with an unknown result, if there are any.
     */
    void tellDone(Issue issue) {
        tell(issue, Kind.DONE, "");
    }

    /**
     * Queues the message to the channel of the newsletter issue's first network that has a channel and has not ended.
     * If there is none, queues a private message to the author.
     */
    private void tell(Issue issue, Kind kind, String detail) {
        var key = COMPOSER + BETWEEN + kind + BETWEEN + issue.id() + detail;
        if (deliveries.findByKey(key).isEmpty() && !isWaiting(issue, kind)) {
            var now = clock.instant();
            var to = editor.networksOf(issue).stream()
                    .filter(Network::isAlive)
                    .map(Network::channelId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Addressee::channel)
                    .orElseGet(() -> Addressee.person(issue.authorId()));
            deliveries.save(Delivery.of(key, COMPOSER, issue.id(), to, times.soonest(now, Instant.MAX, false), now));
        }
    }

    /** Returns whether a message of this kind about the issue is already queued and not sent yet. */
    private boolean isWaiting(Issue issue, Kind kind) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(issue.id()).stream()
                .anyMatch(one -> one.composer().equals(COMPOSER) && one.isUnwritten() && kindOf(one) == kind);
    }
}
