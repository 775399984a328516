package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.storage.agenda.Agendas;
import se.budkavle.storage.agenda.PostedVersions;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/**
 * Queues messages that show an agenda to members, and edits of these messages. The meeting notice itself is queued by
 * the feature {@code notice}.
 */
@Component
class AgendaDeliveries {

    /**
     * For this period after a message with the agenda was sent, a change of the agenda only edits that message. A
     * change after this period is sent to members as a new message.
     */
    private static final Duration UNNOTICED = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final LivePosts posts;
    private final Agendas agendas;
    private final PostedVersions postedVersions;
    private final AgendaCreator creator;
    private final AgendaReader agendaReader;
    private final AgendaApprovalRecorder approvals;
    private final Networks networks;
    private final WorkingHoursDelay outsideHours;
    private final Clock clock;

    AgendaDeliveries(
            Deliveries deliveries,
            LivePosts posts,
            Agendas agendas,
            PostedVersions postedVersions,
            AgendaCreator creator,
            AgendaReader agendaReader,
            AgendaApprovalRecorder approvals,
            Networks networks,
            WorkingHoursDelay outsideHours,
            Clock clock) {
        this.deliveries = deliveries;
        this.posts = posts;
        this.agendas = agendas;
        this.postedVersions = postedVersions;
        this.creator = creator;
        this.agendaReader = agendaReader;
        this.approvals = approvals;
        this.networks = networks;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    /**
     * Returns whether a message with the agenda was sent to members. Returns true also if a message that shows only the
     * agenda is queued.
     */
    boolean hasGoneOut(Meeting meeting) {
        return postedVersions.lastSent(meeting.id()).isPresent()
                || deliveries.findByKey(AgendaDeliveryKeys.agenda(meeting)).isPresent();
    }

    /**
     * Queues a message that shows only the agenda. Called if the meeting notice was sent while the agenda had no items.
     */
    @Transactional
    void postAfterNotice(Meeting meeting) {
        creator.make(meeting);
        if (hasGoneOut(meeting) || agendaReader.of(meeting).items().isEmpty()) {
            return;
        }
        deliveries.save(Delivery.of(
                        AgendaDeliveryKeys.agenda(meeting),
                        AgendaDeliveryKeys.AGENDA,
                        meeting.id(),
                        channel(meeting),
                        outsideHours.goesOutAt(meeting.startsAt()),
                        clock.instant())
                .about(meeting.networkId()));
    }

    /**
     * Schedules edits of the chat messages that say that the agenda is not approved yet. Called after the agenda has
     * been approved.
     */
    void approved(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()).stream()
                .filter(one -> showsAgenda(one, meeting))
                .forEach(one -> posts.refreshNow(one.key()));
    }

    /** Schedules an edit of the latest sent message with the agenda, for example after an open action was closed. */
    void refreshLatest(Meeting meeting) {
        latest(meeting).ifPresent(one -> posts.refresh(one.key()));
    }

    /** Returns whether this is the latest message that shows the agenda to members. */
    boolean isLatest(Delivery delivery, Meeting meeting) {
        return latest(meeting)
                .filter(latest -> latest.id().equals(delivery.id()))
                .isPresent();
    }

    /**
     * Updates the approval and the chat messages after a person has changed the agenda.
     *
     * <p>If members have not seen the agenda yet, the changed agenda needs a new approval. If members have seen the
     * agenda, the messages that show it are updated.
     */
    @Transactional
    void changedBy(Meeting meeting, String by) {
        if (!hasGoneOut(meeting)) {
            approvals.changed(meeting, by);
        }
        changed(meeting);
    }

    /**
     * Updates the chat messages that show the agenda to members.
     *
     * <p>A change within an hour after the latest message with the agenda only edits that message. A change more than
     * an hour after the latest message sends a new message, which lists the changes and then shows the agenda. The new
     * message is sent in working hours, or at once if the meeting begins before the next working hours.
     *
     * <p>If the text of the latest message has not been built yet, the message needs no edit, because its text will
     * contain the changed agenda. If only the meeting's time or place has changed, the latest message is edited,
     * because a separate message announces that change.
     */
    @Transactional
    void changed(Meeting meeting) {
        latest(meeting).ifPresent(latest -> bringUpToDate(meeting, latest));
    }

    private void bringUpToDate(Meeting meeting, Delivery latest) {
        var now = clock.instant();
        if (latest.isUnwritten()) {
            return;
        }
        if (latest.state() == State.WAITING) {
            posts.refreshNow(latest.key());
            return;
        }
        var seen = postedVersions.lastSent(meeting.id()).orElseThrow();
        var current = PostedAgenda.of(agendaReader.of(meeting));
        // While an edit of a message is queued or being sent, the stored version of the agenda may differ from the
        // version that members will see.
        if (latest.refreshAt() == null && seen.contents().equals(current.written())) {
            return;
        }
        if (Objects.requireNonNull(latest.finishedAt(), "it is sent")
                        .plus(UNNOTICED)
                        .isAfter(now)
                || current.since(PostedAgenda.read(seen.contents())).isEmpty()) {
            posts.refreshNow(latest.key());
            return;
        }
        var agenda = agendas.save(agendas.findById(meeting.id()).orElseThrow().revised());
        deliveries.save(Delivery.of(
                        AgendaDeliveryKeys.change(agenda),
                        AgendaDeliveryKeys.CHANGE,
                        meeting.id(),
                        channel(meeting),
                        outsideHours.goesOutAt(meeting.startsAt()),
                        now)
                .about(meeting.networkId()));
        posts.refreshNow(MeetingNoticeDeliveryKey.key(meeting.id()));
    }

    private Optional<Delivery> latest(Meeting meeting) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()).stream()
                .filter(one -> showsAgenda(one, meeting))
                .reduce((earlier, later) -> later);
    }

    /** Returns whether the message has shown the agenda to members, or will show it when the message is sent. */
    private boolean showsAgenda(Delivery delivery, Meeting meeting) {
        boolean ofAgenda = delivery.composer().equals(AgendaDeliveryKeys.AGENDA)
                || delivery.composer().equals(AgendaDeliveryKeys.CHANGE);
        return delivery.state() == State.WAITING
                        && (ofAgenda || delivery.key().equals(MeetingNoticeDeliveryKey.key(meeting.id())))
                || delivery.isSent() && postedVersions.findById(delivery.id()).isPresent();
    }

    private @Nullable String channel(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow().channelId();
    }
}
