package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.approval.Approvals;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Reminds whoever may approve something once, two days after they were asked, in working hours. */
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

    /** Whether a delivery is such a reminder, and not the question. */
    public static boolean isReminder(Delivery delivery) {
        return delivery.key().endsWith(REMINDER);
    }

    /**
     * When they are reminded; empty where they have been, nothing waits, or the question has not gone out.
     *
     * @param approval     its subject
     * @param latestUseful a reminder that comes then or later is of no use
     */
    public Optional<Instant> dueAt(String approval, Delivery question, Instant latestUseful, boolean julyPause) {
        return approvals.findById(approval).filter(Approval::wantsReminder).filter(any -> question.state() == Delivery.State.SENT)
                .map(one -> times.moved(one.askedAt().plus(Approval.REMINDS_AFTER), latestUseful, julyPause).at());
    }

    /** Orders the reminder, which the composer of the question writes. */
    @Transactional
    public void remind(String approval, Delivery question, String channelId, Instant latestUseful, boolean julyPause) {
        var now = clock.instant();
        approvals.save(approvals.findById(approval).orElseThrow().reminded(now));
        deliveries.save(Delivery.of(question.key() + REMINDER, question.composer(), question.subject(), channelId,
                times.soonest(now, latestUseful, julyPause), now));
    }
}
