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
 * Notifies an issue's author that its sending is done, is paused, or has copies whose outcome is unknown; each notice
 * is sent once.
 */
@Component
class SendingNotices {

    /** The name of the composer that writes the notices. */
    static final String COMPOSER = "newsletter.sending";

    /** What a notice is about. */
    enum Kind {
        DONE,
        PAUSED,
        IN_DOUBT
    }

    /**
     * The number of pauses in a row, about a quarter of an hour, after which a notice is sent; a short outage of the
     * server causes none.
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

    /** Returns what the delivery is about. */
    static Kind kindOf(Delivery delivery) {
        return Kind.valueOf(delivery.key().split(BETWEEN)[1]);
    }

    /** Sends the notices that are due while the sending runs. */
    @Transactional
    void tellOnTheWay(Issue issue, Batch batch) {
        if (batch.needsAPerson() || batch.state() == Batch.State.PAUSED && batch.pauses() >= LONG_AWAY) {
            tell(issue, Kind.PAUSED, BETWEEN + batch.reason());
        }
        if (!recipients.inDoubt(batch.id(), 1).isEmpty()) {
            tell(issue, Kind.IN_DOUBT, "");
        }
    }

    /** Sends the notice that the sending is done; the notice also says if the outcome of any copy is unknown. */
    void tellDone(Issue issue) {
        tell(issue, Kind.DONE, "");
    }

    /**
     * Sends the notice to the channel of the issue's first network that has a channel, or privately to the author if no
     * network has a channel.
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
