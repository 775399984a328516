package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.approval.Approvals;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Queues one reminder, two days after people were asked to approve something, such as an agenda. The reminder is sent
 * in working hours.
 */
@Component
public class ApprovalReminders {

    private static final String REMINDER = ":reminder";

    private final Approvals approvals;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Clock clock;

    ApprovalReminders(Approvals approvals, Deliveries deliveries, NoticeTime times, Clock clock) {
        this.approvals = approvals;
        this.deliveries = deliveries;
        this.times = times;
        this.clock = clock;
    }

    /** Returns whether a queued message is a reminder, and not the first message that asks for the approval. */
    public static boolean isReminder(Delivery delivery) {
        return delivery.key().endsWith(REMINDER);
    }

    /**
     * Returns when the reminder is due. Returns empty if the reminder has been sent, if no approval is pending, or if
     * the message that asks for approval has not been sent.
     *
     * @param approval the id of the approval
     * @param question the queued message that asked for the approval
     * @param latestUseful the time from which a reminder would come too late
     * @param julyPause whether the network pauses in July
     */
    public Optional<Instant> dueAt(String approval, Delivery question, Instant latestUseful, boolean julyPause) {
        return approvals
                .findById(approval)
                .filter(Approval::wantsReminder)
                .filter(any -> question.state() == Delivery.State.SENT)
                .map(one -> times.moved(
                                latest(one.askedAt(), question.finishedAt()).plus(Approval.REMINDS_AFTER),
                                latestUseful,
                                julyPause)
                        .at());
    }

    /** Returns the later time: after an outage, people were asked long after the question was queued. */
    private static Instant latest(Instant queuedAt, @Nullable Instant sentAt) {
        return sentAt != null && sentAt.isAfter(queuedAt) ? sentAt : queuedAt;
    }

    /**
     * Queues the reminder and stores that it was queued. The composer of the message that asks for approval also builds
     * the reminder.
     */
    @Transactional
    public void remind(
            String approval, Delivery question, @Nullable String channelId, Instant latestUseful, boolean julyPause) {
        var now = clock.instant();
        approvals.save(approvals.findById(approval).orElseThrow().reminded(now));
        deliveries.save(Delivery.of(
                question.key() + REMINDER,
                question.composer(),
                question.subject(),
                channelId,
                times.soonest(now, latestUseful, julyPause),
                now));
    }
}
