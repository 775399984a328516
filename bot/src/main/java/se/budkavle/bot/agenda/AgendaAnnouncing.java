package se.budkavle.bot.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.Agendas;
import se.budkavle.storage.agenda.Editions;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/** Puts on its way what a network's channel sees of an agenda: itself, its changes, and what came of proposals. */
@Component
class AgendaAnnouncing {

    /** The notice falls due at the same moment and is to stand first in the channel. */
    private static final int AFTER_THE_NOTICE = 3;

    /** So soon after a post nobody is told of a change: it is edited. */
    private static final Duration UNNOTICED = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final LivePosts posts;
    private final Agendas agendas;
    private final Editions editions;
    private final AgendaMaking making;
    private final AgendaContents contents;
    private final AgendaApprovals approvals;
    private final Networks networks;
    private final AgendaTime noticeTime;
    private final OutsideHours outsideHours;
    private final Clock clock;

    AgendaAnnouncing(Deliveries deliveries, LivePosts posts, Agendas agendas, Editions editions, AgendaMaking making,
            AgendaContents contents, AgendaApprovals approvals, Networks networks, AgendaTime noticeTime,
            OutsideHours outsideHours, Clock clock) {
        this.deliveries = deliveries;
        this.posts = posts;
        this.agendas = agendas;
        this.editions = editions;
        this.making = making;
        this.contents = contents;
        this.approvals = approvals;
        this.networks = networks;
        this.noticeTime = noticeTime;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    /** Returns the delivery key of the agenda, or of the request to approve it. */
    static String key(String composer, Meeting meeting) {
        return composer + ":" + meeting.id();
    }

    /** Whether the agenda, or the question to approve it, is on its way or has gone out. */
    boolean isBegun(Meeting meeting) {
        return isOnItsWay(AgendaComposer.NAME, meeting)
                || isOnItsWay(AgendaApprovalComposer.NAME, meeting) && waitsForApproval(meeting);
    }

    /** What is changed once it has gone out is told as a change, and is not held back. */
    boolean waitsForApproval(Meeting meeting) {
        return !isOnItsWay(AgendaComposer.NAME, meeting) && approvals.isMissing(meeting);
    }

    /** Posts an agenda with anything on it when its time has come; asks for approval instead where that is missing. */
    @Transactional
    void postWhenDue(Meeting meeting) {
        var now = clock.instant();
        var channel = channel(meeting);
        if (channel == null || noticeTime.of(meeting).isAfter(now) || noticeTime.soonest(meeting, now).isAfter(now) || isBegun(meeting)) {
            return;
        }
        making.make(meeting);
        if (contents.of(meeting).items().isEmpty()) {
            return;
        }
        boolean waits = waitsForApproval(meeting);
        if (waits) {
            approvals.ask(meeting);
        }
        var composer = waits ? AgendaApprovalComposer.NAME : AgendaComposer.NAME;
        deliveries.save(Delivery.of(key(composer, meeting), composer, meeting.id(), channel,
                now.plusSeconds(AFTER_THE_NOTICE), now));
    }

    /** Reminds whoever may approve, once, where nobody has yet. */
    void remindWhenDue(Meeting meeting, Instant now) {
        if (waitsForApproval(meeting) && approvals.reminds(meeting).filter(at -> !at.isAfter(now)).isPresent()) {
            approvals.remind(meeting, channel(meeting));
        }
    }

    /** When the next about this agenda goes out by itself; empty where that is known only once something is done. */
    Optional<Instant> nextDue(Meeting meeting, Instant looked) {
        if (channel(meeting) == null) {
            return Optional.empty();
        }
        if (isBegun(meeting)) {
            return approvals.reminds(meeting);
        }
        var notice = noticeTime.of(meeting);
        return Optional.of(notice.isAfter(looked) ? notice : noticeTime.soonest(meeting, looked));
    }

    /** Someone has changed it: what was approved and has not gone out waits again, what has gone out is announced anew. */
    @Transactional
    void changedBy(Meeting meeting, String by) {
        if (!isOnItsWay(AgendaComposer.NAME, meeting)) {
            approvals.changed(meeting, by);
        }
        changed(meeting);
    }

    /**
     * Updates the agenda that was posted: within an hour by editing the post, later with a new post that begins with the changes; does
     * nothing when no agenda was posted. A post that is being sent shows the change when it is written, or is edited afterwards. Changes
     * are posted in working hours, unless the meeting begins before the next ones.
     */
    @Transactional
    void changed(Meeting meeting) {
        deliveries.findAllBySubjectOrderByDueAt(meeting.id()).stream().filter(AgendaAnnouncing::showsAgenda)
                .reduce((earlier, later) -> later).ifPresent(latest -> bringUpToDate(meeting, latest));
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
        // While an edit is under way it is not sure what its words will be.
        if (latest.refreshAt() == null && isAsPosted(meeting)) {
            return;
        }
        if (latest.finishedAt().plus(UNNOTICED).isAfter(now)) {
            posts.refreshNow(latest.key());
            return;
        }
        var agenda = agendas.save(agendas.findById(meeting.id()).orElseThrow().revised());
        deliveries.save(Delivery.of(AgendaChangeComposer.key(agenda), AgendaChangeComposer.NAME, meeting.id(), channel(meeting),
                outsideHours.goesOutAt(meeting.startsAt()), now));
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

    /** Whether it is, or is to be, a post in which members see the agenda. */
    private static boolean showsAgenda(Delivery delivery) {
        return (delivery.composer().equals(AgendaComposer.NAME) || delivery.composer().equals(AgendaChangeComposer.NAME))
                && (delivery.state() == State.WAITING || delivery.isSent());
    }

    private boolean isAsPosted(Meeting meeting) {
        return editions.lastSent(meeting.id())
                .map(last -> last.contents().equals(Snapshot.of(contents.of(meeting)).written())).orElse(true);
    }

    private boolean isOnItsWay(String composer, Meeting meeting) {
        return deliveries.findByKey(key(composer, meeting)).isPresent();
    }

    private String channel(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow().channelId();
    }
}
