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

    /** Returns true for a queued reminder and false for the first message that asks for the approval. */
    public static boolean isReminder(Delivery delivery) {
        return delivery.key().endsWith(REMINDER);
    }

    /**
     * Returns the reminder that will be queued. The reminder's sending time is in working hours. Returns empty if the
     * reminder is already queued or sent. Returns empty also if no approval is pending, or if the message that asks for
     * approval is still unsent.
     *
     * @param approval the id of the approval
     * @param question the queued message that asked for the approval
     * @param channelId the channel of the reminder; null if the network has no channel
     * @param latestUseful the time from which on a reminder is useless
     * @param julyPause true if the network sends nothing in July
     */
    public Optional<Delivery> planned(
            String approval, Delivery question, @Nullable String channelId, Instant latestUseful, boolean julyPause) {
        return dueAt(approval, question, latestUseful, julyPause)
                .map(at -> reminder(approvals.findById(approval).orElseThrow(), question, channelId, at));
    }

    /**
     * Returns when the reminder will be sent. Returns empty if the reminder is already queued or sent. Returns empty
     * also if no approval is pending, or if the message that asks for approval is still unsent.
     *
     * @param approval the id of the approval
     * @param question the queued message that asked for the approval
     * @param latestUseful the time from which on a reminder is useless
     * @param julyPause true if the network sends nothing in July
     */
    public Optional<Instant> dueAt(String approval, Delivery question, Instant latestUseful, boolean julyPause) {
        return approvals
                .findById(approval)
                .filter(Approval::wantsReminder)
                .filter(any -> question.state() == Delivery.State.SENT)
                .filter(one -> deliveries.findByKey(key(one, question)).isEmpty())
                .map(one -> times.moved(
                                latest(one.askedAt(), question.finishedAt()).plus(Approval.REMINDS_AFTER),
                                latestUseful,
                                julyPause)
                        .at());
    }

    /**
     * Returns the time when the request for approval was sent, but never an earlier time than when it was queued. After
     * an outage, a request may be sent long after it was queued.
     */
    private static Instant latest(Instant queuedAt, @Nullable Instant sentAt) {
        return sentAt != null && sentAt.isAfter(queuedAt) ? sentAt : queuedAt;
    }

    /**
     * Queues the reminder and stores that it was queued. The composer (message builder) of the message that asks for
     * approval also builds the reminder.
     */
    @Transactional
    public void remind(
            String approval, Delivery question, @Nullable String channelId, Instant latestUseful, boolean julyPause) {
        var now = clock.instant();
        var asked = approvals.findById(approval).orElseThrow();
        deliveries.save(reminder(asked, question, channelId, times.soonest(now, latestUseful, julyPause)));
        approvals.save(asked.reminded(now));
    }

    private Delivery reminder(Approval asked, Delivery question, @Nullable String channelId, Instant dueAt) {
        return Delivery.of(
                key(asked, question), question.composer(), question.subject(), channelId, dueAt, clock.instant());
    }

    /**
     * Returns the unique key of the reminder. The key contains the time when approval was requested. If the content to
     * approve changes, the bot requests a new approval, which therefore gets its own reminder.
     */
    private static String key(Approval asked, Delivery question) {
        return question.key() + ":" + asked.askedAt().toEpochMilli() + REMINDER;
    }
}
