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

/** Reminds approvers once, two days after the request for approval, in working hours. */
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

    /** Returns whether a delivery is a reminder and not the request for approval itself. */
    public static boolean isReminder(Delivery delivery) {
        return delivery.key().endsWith(REMINDER);
    }

    /**
     * Returns when the reminder is due; empty if it has been sent, if nothing waits for approval, or if the request has
     * not been sent.
     *
     * @param approval the subject of the approval
     * @param latestUseful the time from which a reminder would come too late
     */
    public Optional<Instant> dueAt(String approval, Delivery question, Instant latestUseful, boolean julyPause) {
        return approvals
                .findById(approval)
                .filter(Approval::wantsReminder)
                .filter(any -> question.state() == Delivery.State.SENT)
                .map(one -> times.moved(one.askedAt().plus(Approval.REMINDS_AFTER), latestUseful, julyPause)
                        .at());
    }

    /** Stores the reminder's delivery; its text is written by the composer of the request. */
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
