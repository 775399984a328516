package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/**
 * Queues messages to the writers of a newsletter issue: the issue has been sent, sending is paused, or it is unknown
 * whether some recipients got it. Each message is sent only once.
 */
@Component
class SendingNotices {

    /** The name by which queued messages refer to {@code SendingNoticeComposer}, which builds the messages. */
    static final String COMPOSER = "newsletter.sending";

    /**
     * What the message reports: the issue has been sent, sending is paused, or it is unknown whether some recipients
     * got it.
     */
    enum Kind {
        DONE,
        PAUSED,
        IN_DOUBT
    }

    /**
     * After this number of pauses in a row, about a quarter of an hour, a message is queued. A shorter outage causes no
     * message.
     */
    private static final int LONG_AWAY = 5;

    private static final String BETWEEN = ":";

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final IssueEditor editor;
    private final NoticeTime times;
    private final Clock clock;

    SendingNotices(Deliveries deliveries, Recipients recipients, IssueEditor editor, NoticeTime times, Clock clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.editor = editor;
        this.times = times;
        this.clock = clock;
    }

    /** Returns what a queued message reports. The message's key contains this. */
    static Kind kindOf(Delivery delivery) {
        return Kind.valueOf(delivery.key().split(BETWEEN)[1]);
    }

    /** If sending the issue is paused, or it is unknown whether some recipients got it, queues a message about that. */
    @Transactional
    void tellOnTheWay(Issue issue, Batch batch) {
        if (batch.needsAPerson() || batch.state() == Batch.State.PAUSED && batch.pauses() >= LONG_AWAY) {
            tell(issue, Kind.PAUSED, BETWEEN + batch.reason());
        }
        if (!recipients.inDoubt(batch.id(), 1).isEmpty()) {
            tell(issue, Kind.IN_DOUBT, "");
        }
    }

    /**
     * Queues the message that the issue has been sent. The message also says if it is unknown whether some recipients
     * got the issue.
     */
    void tellDone(Issue issue) {
        tell(issue, Kind.DONE, "");
    }

    /**
     * Queues the message for the first of the issue's networks that has a channel. If none has a channel, the author
     * gets a private message.
     */
    private void tell(Issue issue, Kind kind, String detail) {
        var key = COMPOSER + BETWEEN + kind + BETWEEN + issue.id() + detail;
        if (deliveries.findByKey(key).isEmpty()) {
            var now = clock.instant();
            var to = editor.networksOf(issue).stream()
                    .map(Network::channelId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Addressee::channel)
                    .orElseGet(() -> Addressee.person(issue.authorId()));
            deliveries.save(Delivery.of(key, COMPOSER, issue.id(), to, times.soonest(now, Instant.MAX, false), now));
        }
    }
}
