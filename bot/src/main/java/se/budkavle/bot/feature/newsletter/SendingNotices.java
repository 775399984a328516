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

/** Orders word to the writer that an issue's sending is done, has paused, or has copies that may have been sent and may not; each once. */
@Component
class SendingNotices {

    /** What the writer is told of. */
    enum Kind { DONE, PAUSED, IN_DOUBT }

    /** So many pauses in a row take about a quarter of an hour: a server that is away for a moment only is told to nobody. */
    private static final int LONG_AWAY = 5;
    private static final String BETWEEN = ":";

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final IssueWriting writing;
    private final NoticeTime times;
    private final Clock clock;

    SendingNotices(Deliveries deliveries, Recipients recipients, IssueWriting writing, NoticeTime times, Clock clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.writing = writing;
        this.times = times;
        this.clock = clock;
    }

    /** What a delivery tells of. */
    static Kind kindOf(Delivery delivery) {
        return Kind.valueOf(delivery.key().split(BETWEEN)[1]);
    }

    /** What there is to tell while it is sent. */
    @Transactional
    void tellOnTheWay(Issue issue, Batch batch) {
        if (batch.needsAPerson() || batch.state() == Batch.State.PAUSED && batch.pauses() >= LONG_AWAY) {
            tell(issue, Kind.PAUSED, BETWEEN + batch.reason());
        }
        if (!recipients.inDoubt(batch.id(), 1).isEmpty()) {
            tell(issue, Kind.IN_DOUBT, "");
        }
    }

    /** What is in doubt by then is told with it. */
    void tellDone(Issue issue) {
        tell(issue, Kind.DONE, "");
    }

    /** In the channel of the first of its networks that has one; privately where none has. */
    private void tell(Issue issue, Kind kind, String detail) {
        var key = SendingNoticeComposer.NAME + BETWEEN + kind + BETWEEN + issue.id() + detail;
        if (deliveries.findByKey(key).isEmpty()) {
            var now = clock.instant();
            var to = writing.networksOf(issue).stream().map(Network::channelId).filter(Objects::nonNull).findFirst()
                    .map(Addressee::channel).orElseGet(() -> Addressee.person(issue.authorId()));
            deliveries.save(Delivery.of(key, SendingNoticeComposer.NAME, issue.id(), to, times.soonest(now, Instant.MAX, false), now));
        }
    }
}
