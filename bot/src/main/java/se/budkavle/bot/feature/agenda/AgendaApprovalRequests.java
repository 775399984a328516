package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChangeListener;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/**
 * Queues the message that asks for approval of an agenda, and a reminder if nobody has approved it. Also schedules
 * edits of these messages after the agenda has changed.
 */
@Component
class AgendaApprovalRequests implements MeetingChangeListener {

    private final Deliveries deliveries;
    private final LivePosts posts;
    private final AgendaCreator creator;
    private final AgendaReader agendaReader;
    private final AgendaApprovalRecorder approvals;
    private final AgendaDeliveries agendaDeliveries;
    private final Networks networks;
    private final Clock clock;

    AgendaApprovalRequests(
            Deliveries deliveries,
            LivePosts posts,
            AgendaCreator creator,
            AgendaReader agendaReader,
            AgendaApprovalRecorder approvals,
            AgendaDeliveries agendaDeliveries,
            Networks networks,
            Clock clock) {
        this.deliveries = deliveries;
        this.posts = posts;
        this.creator = creator;
        this.agendaReader = agendaReader;
        this.approvals = approvals;
        this.agendaDeliveries = agendaDeliveries;
        this.networks = networks;
        this.clock = clock;
    }

    /**
     * Returns whether the agenda still needs approval. If the agenda is approved and has been sent to members, later
     * changes of the agenda need no new approval.
     */
    boolean waitsForApproval(Meeting meeting) {
        return approvals.isMissing(meeting)
                && (approvals.of(meeting).filter(given -> !given.isWaiting()).isEmpty()
                        || !agendaDeliveries.hasGoneOut(meeting));
    }

    /**
     * Queues the message that asks for approval of the agenda, once for each meeting. Does nothing if the agenda has no
     * items or needs no approval.
     */
    @Transactional
    void askForApproval(Meeting meeting) {
        creator.make(meeting);
        if (agendaReader.of(meeting).items().isEmpty()
                || !waitsForApproval(meeting)
                || deliveries.findByKey(AgendaDeliveryKeys.approval(meeting)).isPresent()) {
            return;
        }
        approvals.ask(meeting);
        deliveries.save(question(meeting, channel(meeting), clock.instant()));
    }

    /**
     * Creates the queue row of the message that asks for approval of the agenda. The message is sent at the given time.
     */
    Delivery question(Meeting meeting, @Nullable String channelId, Instant dueAt) {
        return Delivery.of(
                        AgendaDeliveryKeys.approval(meeting),
                        AgendaDeliveryKeys.APPROVAL,
                        meeting.id(),
                        channelId,
                        dueAt,
                        clock.instant())
                .about(meeting.networkId());
    }

    /** Queues the reminder to approve the agenda, if the reminder is due and the agenda still needs approval. */
    void remindWhenDue(Meeting meeting, Instant now) {
        if (waitsForApproval(meeting)
                && approvals.reminds(meeting).filter(at -> !at.isAfter(now)).isPresent()) {
            approvals.remind(meeting, channel(meeting));
        }
    }

    /** Schedules edits of the messages that ask for approval of the agenda, for example after its approval. */
    @Override
    public void meetingChanged(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()).stream()
                .filter(one -> one.composer().equals(AgendaDeliveryKeys.APPROVAL))
                .forEach(one -> posts.refresh(one.key()));
    }

    private @Nullable String channel(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow().channelId();
    }
}
