package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChangeListener;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.Agendas;
import se.budkavle.storage.agenda.PostedVersions;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;

/**
 * Stores the deliveries about an agenda besides the notice: requests for approval, warnings, changes and decisions on
 * proposals.
 */
@Component
class AgendaDeliveries implements MeetingChangeListener {

    /** A change within this time after a post only edits the post, so that members get no new message. */
    private static final Duration UNNOTICED = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final LivePosts posts;
    private final Agendas agendas;
    private final PostedVersions postedVersions;
    private final AgendaCreator creator;
    private final AgendaReader agendaReader;
    private final AgendaApprovals approvals;
    private final Networks networks;
    private final AllNetworkSettings networkSettings;
    private final Rights rights;
    private final WorkingHoursDelay outsideHours;
    private final Clock clock;

    AgendaDeliveries(
            Deliveries deliveries,
            LivePosts posts,
            Agendas agendas,
            PostedVersions postedVersions,
            AgendaCreator creator,
            AgendaReader agendaReader,
            AgendaApprovals approvals,
            Networks networks,
            AllNetworkSettings networkSettings,
            Rights rights,
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
        this.networkSettings = networkSettings;
        this.rights = rights;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    /**
     * Checks whether the agenda has been sent to members, or whether the delivery of a separate agenda post is stored.
     */
    boolean hasGoneOut(Meeting meeting) {
        return postedVersions.lastSent(meeting.id()).isPresent()
                || deliveries.findByKey(AgendaDeliveryKeys.agenda(meeting)).isPresent();
    }

    /**
     * Checks whether an approval is required and missing; an approved agenda that has been sent needs no new approval
     * after a change.
     */
    boolean waitsForApproval(Meeting meeting) {
        return approvals.isMissing(meeting)
                && (approvals.of(meeting).filter(given -> !given.isWaiting()).isEmpty() || !hasGoneOut(meeting));
    }

    /** Stores the request for approval once; does nothing while the agenda has no items or needs no approval. */
    @Transactional
    void askForApproval(Meeting meeting) {
        creator.make(meeting);
        if (agendaReader.of(meeting).items().isEmpty()
                || !waitsForApproval(meeting)
                || deliveries.findByKey(AgendaDeliveryKeys.approval(meeting)).isPresent()) {
            return;
        }
        approvals.ask(meeting);
        var now = clock.instant();
        deliveries.save(Delivery.of(
                AgendaDeliveryKeys.approval(meeting),
                AgendaDeliveryKeys.APPROVAL,
                meeting.id(),
                channel(meeting),
                now,
                now));
    }

    /**
     * Reminds the people who may approve, once and when the reminder is due, if the agenda still waits for approval.
     */
    void remindWhenDue(Meeting meeting, Instant now) {
        if (waitsForApproval(meeting)
                && approvals.reminds(meeting).filter(at -> !at.isAfter(now)).isPresent()) {
            approvals.remind(meeting, channel(meeting));
        }
    }

    /**
     * Stores a warning for each coordinator except those who may approve, who get the request for approval instead. The
     * warning is skipped when the agenda is ready at the time of sending.
     */
    @Transactional
    void warn(Meeting meeting) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        var approvers = networkSettings.of(network.id()).chairApproves()
                ? rights.agendaApproversOf(network)
                : List.<Membership>of();
        var asked = approvers.stream().map(Membership::personId).toList();
        rights.coordinatorsOf(network.id()).stream()
                .map(Membership::personId)
                .distinct()
                .filter(person -> !asked.contains(person))
                .filter(person -> deliveries
                        .findByKey(AgendaDeliveryKeys.warning(meeting, person))
                        .isEmpty())
                .forEach(person -> deliveries.save(Delivery.of(
                        AgendaDeliveryKeys.warning(meeting, person),
                        AgendaDeliveryKeys.WARNING,
                        meeting.id(),
                        Addressee.person(person),
                        clock.instant(),
                        clock.instant())));
    }

    /** Stores a post of the agenda alone when the notice was sent while the agenda was still empty. */
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
                clock.instant()));
    }

    /** Edits, after an approval, the posts that call the agenda unapproved or ask for its approval. */
    void approved(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAt(meeting.id()).stream()
                .filter(one -> showsAgenda(one, meeting))
                .forEach(one -> posts.refreshNow(one.key()));
        refreshQuestions(meeting);
    }

    /**
     * Edits the posts that ask for approval; the posts that show the agenda are updated when the agenda routine runs
     * next.
     */
    @Override
    public void meetingChanged(Meeting meeting) {
        refreshQuestions(meeting);
    }

    private void refreshQuestions(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAt(meeting.id()).stream()
                .filter(one -> one.composer().equals(AgendaDeliveryKeys.APPROVAL))
                .forEach(one -> posts.refresh(one.key()));
    }

    /** Checks whether this delivery is the latest post that shows the agenda to members. */
    boolean isLatest(Delivery delivery, Meeting meeting) {
        return latest(meeting)
                .filter(latest -> latest.id().equals(delivery.id()))
                .isPresent();
    }

    /**
     * Withdraws the approval of a changed agenda that has not been sent; if the agenda has been sent, updates its
     * posts.
     */
    @Transactional
    void changedBy(Meeting meeting, String by) {
        if (!hasGoneOut(meeting)) {
            approvals.changed(meeting, by);
        }
        changed(meeting);
    }

    /**
     * Updates what members see: edits the latest post within an hour of its sending, and later stores a new post that
     * begins with the changes and edits the notice. A post that is not written yet needs no edit. The new post waits
     * for working hours, unless the meeting begins before the next working hour. A new time or place of the meeting
     * only edits the latest post, because the notice feature announces it in a post of its own.
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
        // While an edit waits or is being sent, the stored text may differ from the text that members will see.
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
                now));
        posts.refreshNow(MeetingNoticeDeliveryKey.key(meeting.id()));
    }

    /**
     * Stores a post with the decision for the person who proposed the item; does nothing if that person made the
     * decision.
     */
    void outcome(Meeting meeting, AgendaItem item, String decidedBy) {
        var channel = channel(meeting);
        if (item.proposedBy() == null || item.proposedBy().equals(decidedBy) || channel == null) {
            return;
        }
        deliveries.save(Delivery.of(
                AgendaDeliveryKeys.outcome(item),
                AgendaDeliveryKeys.OUTCOME,
                item.id() + " " + item.state(),
                channel,
                outsideHours.goesOutAt(meeting.startsAt()),
                clock.instant()));
    }

    private Optional<Delivery> latest(Meeting meeting) {
        return deliveries.findAllBySubjectOrderByDueAt(meeting.id()).stream()
                .filter(one -> showsAgenda(one, meeting))
                .reduce((earlier, later) -> later);
    }

    /** Checks whether the delivery is, or will be once sent, a post that shows the agenda to members. */
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
