package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChangeListener;
import se.budkavle.bot.delivery.MeetingNotice;
import se.budkavle.bot.delivery.OutsideHours;
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

/** Orders what goes out about an agenda besides the notice: the question to approve it, its changes, and what came of proposals. */
@Component
class AgendaAnnouncer implements MeetingChangeListener {

    /** So soon after a post nobody is told of a change: it is edited. */
    private static final Duration UNNOTICED = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final LivePosts posts;
    private final Agendas agendas;
    private final PostedVersions editions;
    private final AgendaCreator making;
    private final AgendaReader contents;
    private final AgendaApprovals approvals;
    private final Networks networks;
    private final AllNetworkSettings practices;
    private final Rights rights;
    private final OutsideHours outsideHours;
    private final Clock clock;

    AgendaAnnouncer(Deliveries deliveries, LivePosts posts, Agendas agendas, PostedVersions editions, AgendaCreator making,
            AgendaReader contents, AgendaApprovals approvals, Networks networks, AllNetworkSettings practices, Rights rights,
            OutsideHours outsideHours, Clock clock) {
        this.deliveries = deliveries;
        this.posts = posts;
        this.agendas = agendas;
        this.editions = editions;
        this.making = making;
        this.contents = contents;
        this.approvals = approvals;
        this.networks = networks;
        this.practices = practices;
        this.rights = rights;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    static String key(Meeting meeting) {
        return AgendaComposer.NAME + ":" + meeting.id();
    }

    /** Tells whether members have been sent the agenda, or are being sent it by itself. */
    boolean hasGoneOut(Meeting meeting) {
        return editions.lastSent(meeting.id()).isPresent() || deliveries.findByKey(key(meeting)).isPresent();
    }

    /** Tells whether approval is wanted and missing; a change after an approved agenda went out is told, and needs no new approval. */
    boolean waitsForApproval(Meeting meeting) {
        return approvals.isMissing(meeting)
                && (approvals.of(meeting).filter(given -> !given.isWaiting()).isEmpty() || !hasGoneOut(meeting));
    }

    /** Asks for the approval of an agenda with anything on it. */
    @Transactional
    void askForApproval(Meeting meeting) {
        making.make(meeting);
        if (contents.of(meeting).items().isEmpty() || !waitsForApproval(meeting)
                || deliveries.findByKey(AgendaApprovalComposer.key(meeting)).isPresent()) {
            return;
        }
        approvals.ask(meeting);
        var now = clock.instant();
        deliveries.save(Delivery.of(AgendaApprovalComposer.key(meeting), AgendaApprovalComposer.NAME, meeting.id(), channel(meeting), now, now));
    }

    /** Reminds whoever may approve, once, where nobody has yet. */
    void remindWhenDue(Meeting meeting, Instant now) {
        if (waitsForApproval(meeting) && approvals.reminds(meeting).filter(at -> !at.isAfter(now)).isPresent()) {
            approvals.remind(meeting, channel(meeting));
        }
    }

    /** Orders the coordinators' warning; it is skipped where the agenda is ready when it would be sent. Approvers have the question itself. */
    @Transactional
    void warn(Meeting meeting) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        var approvers = practices.of(network.id()).chairApproves() ? rights.agendaApproversOf(network) : List.<Membership>of();
        var asked = approvers.stream().map(Membership::personId).toList();
        rights.coordinatorsOf(network.id()).stream().map(Membership::personId).distinct().filter(person -> !asked.contains(person))
                .filter(person -> deliveries.findByKey(AgendaWarningComposer.key(meeting, person)).isEmpty())
                .forEach(person -> deliveries.save(Delivery.of(AgendaWarningComposer.key(meeting, person), AgendaWarningComposer.NAME,
                        meeting.id(), Addressee.person(person), clock.instant(), clock.instant())));
    }

    /** Posts an agenda by itself whose notice went out before anything stood on it. */
    @Transactional
    void postAfterNotice(Meeting meeting) {
        making.make(meeting);
        if (hasGoneOut(meeting) || contents.of(meeting).items().isEmpty()) {
            return;
        }
        deliveries.save(Delivery.of(key(meeting), AgendaComposer.NAME, meeting.id(), channel(meeting),
                outsideHours.goesOutAt(meeting.startsAt()), clock.instant()));
    }

    /** The agenda has been approved: posts that say that it was not, or ask for it, are edited. */
    void approved(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAt(meeting.id()).stream().filter(one -> showsAgenda(one, meeting))
                .forEach(one -> posts.refreshNow(one.key()));
        refreshQuestions(meeting);
    }

    /** Has the posts edited that ask for the approval; the agenda's own posts are brought up to date when it is next looked at. */
    @Override
    public void meetingChanged(Meeting meeting) {
        refreshQuestions(meeting);
    }

    private void refreshQuestions(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAt(meeting.id()).stream().filter(one -> one.composer().equals(AgendaApprovalComposer.NAME))
                .forEach(one -> posts.refresh(one.key()));
    }

    /** Tells whether this is the last post in which members see the agenda. */
    boolean isLatest(Delivery delivery, Meeting meeting) {
        return latest(meeting).filter(latest -> latest.id().equals(delivery.id())).isPresent();
    }

    /** Someone has changed it: what was approved and has not gone out waits again, what has gone out is announced anew. */
    @Transactional
    void changedBy(Meeting meeting, String by) {
        if (!hasGoneOut(meeting)) {
            approvals.changed(meeting, by);
        }
        changed(meeting);
    }

    /**
     * Brings what members see up to date: within an hour by editing the last post, later with a new post that begins with the changes, and
     * always in the notice. A post that is being sent shows the change when it is written, or is edited afterwards. Changes are posted in
     * working hours, unless the meeting begins before the next ones. Another time or place is told by a post of the meeting itself.
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
        var seen = editions.lastSent(meeting.id()).orElseThrow();
        var current = PostedAgenda.of(contents.of(meeting));
        // While an edit is under way it is not sure what its words will be.
        if (latest.refreshAt() == null && seen.contents().equals(current.written())) {
            return;
        }
        if (latest.finishedAt().plus(UNNOTICED).isAfter(now) || current.since(PostedAgenda.read(seen.contents())).isEmpty()) {
            posts.refreshNow(latest.key());
            return;
        }
        var agenda = agendas.save(agendas.findById(meeting.id()).orElseThrow().revised());
        deliveries.save(Delivery.of(AgendaChangeComposer.key(agenda), AgendaChangeComposer.NAME, meeting.id(), channel(meeting),
                outsideHours.goesOutAt(meeting.startsAt()), now));
        posts.refreshNow(MeetingNotice.key(meeting.id()));
    }

    /** Tells the one who proposed it what came of it. */
    void outcome(Meeting meeting, AgendaItem item, String decidedBy) {
        var channel = channel(meeting);
        if (item.proposedBy() == null || item.proposedBy().equals(decidedBy) || channel == null) {
            return;
        }
        deliveries.save(Delivery.of(ItemOutcomeComposer.key(item), ItemOutcomeComposer.NAME, item.id() + " " + item.state(), channel,
                outsideHours.goesOutAt(meeting.startsAt()), clock.instant()));
    }

    private Optional<Delivery> latest(Meeting meeting) {
        return deliveries.findAllBySubjectOrderByDueAt(meeting.id()).stream().filter(one -> showsAgenda(one, meeting))
                .reduce((earlier, later) -> later);
    }

    /** Tells whether it is, or is to be, a post in which members see the agenda. */
    private boolean showsAgenda(Delivery delivery, Meeting meeting) {
        boolean ofAgenda = delivery.composer().equals(AgendaComposer.NAME) || delivery.composer().equals(AgendaChangeComposer.NAME);
        return delivery.state() == State.WAITING && (ofAgenda || delivery.key().equals(MeetingNotice.key(meeting.id())))
                || delivery.isSent() && editions.findById(delivery.id()).isPresent();
    }

    private String channel(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow().channelId();
    }
}
