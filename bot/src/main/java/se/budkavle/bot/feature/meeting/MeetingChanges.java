package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChange;
import se.budkavle.bot.delivery.MeetingNotice;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AnnouncedMeeting;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.Venue;

/** Moves, places and cancels meetings; those who have had the notice are told once. */
@Component
class MeetingChanges {

    private final Meetings meetings;
    private final Networks networks;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final OutsideHours outsideHours;
    private final Entries audit;
    private final Clock clock;

    MeetingChanges(Meetings meetings, Networks networks, Deliveries deliveries, LivePosts posts,
            OutsideHours outsideHours, Entries audit, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.deliveries = deliveries;
        this.posts = posts;
        this.outsideHours = outsideHours;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before as it was when the move was confirmed; one that was changed since is not moved */
    @Transactional
    Meeting move(Meeting before, Instant startsAt, Instant endsAt, String by) {
        var meeting = meetings.save(before.movedTo(startsAt, endsAt, clock.instant()));
        audit.save(Entry.of(by, "meeting.move", meeting.id(), before.startsAt() + " to " + startsAt, clock.instant()));
        tell(meeting, before);
        return meeting;
    }

    /** The same meeting with its answers, now one of another series and with that series' title and place. */
    @Transactional
    Meeting adopt(Meeting before, Series series, LocalDate seriesDate, Instant startsAt, Instant endsAt, String by) {
        var meeting = meetings.save(before.adoptedBy(series, seriesDate, startsAt, endsAt, clock.instant()));
        boolean moved = !before.startsAt().equals(startsAt) || !before.endsAt().equals(endsAt);
        boolean placed = !before.venue().equals(series.venue());
        audit.save(placed && !moved ? Entry.of(by, "meeting.place", meeting.id(), series.form().name(), clock.instant())
                : Entry.of(by, "meeting.move", meeting.id(), before.startsAt() + " to " + startsAt, clock.instant()));
        if (moved || placed) {
            tell(meeting, before);
        } else {
            posts.refresh(MeetingNotice.key(meeting.id()));
        }
        return meeting;
    }

    @Transactional
    Meeting place(String meetingId, Venue venue, String by) {
        var before = found(meetingId);
        var meeting = meetings.save(before.heldAt(venue, clock.instant()));
        audit.save(Entry.of(by, "meeting.place", meetingId, venue.form().name(), clock.instant()));
        tell(meeting, before);
        return meeting;
    }

    @Transactional
    Meeting cancel(String meetingId, String reason, String by) {
        var before = found(meetingId);
        var meeting = meetings.save(before.cancelled(reason, clock.instant()));
        audit.save(Entry.of(by, "meeting.cancel", meetingId, null, clock.instant()));
        tell(meeting, before);
        return meeting;
    }

    /**
     * Stores the announcement of a change if the notice has been sent; a later notice will show the change anyway. Of several changes that
     * wait for working hours only the last is announced, compared with the state before the first.
     */
    private void tell(Meeting meeting, Meeting before) {
        posts.refresh(MeetingNotice.key(meeting.id()));
        if (isAnnounced(meeting)) {
            var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
            var announced = deliveries.findByKey(MeetingChange.key(before)).filter(change -> change.isUnwritten() || change.isFinishedUnsent())
                    .map(MeetingChange::announcedBefore).orElseGet(() -> AnnouncedMeeting.of(before));
            deliveries.save(Delivery.of(MeetingChange.key(meeting), MeetingChange.NAME, MeetingChange.subject(meeting, announced),
                    channel, outsideHours.goesOutAt(earlier(meeting.startsAt(), announced.startsAt())), clock.instant()));
        }
    }

    /** Checks whether the notice has been sent, so that people must be told of a change. */
    boolean isAnnounced(Meeting meeting) {
        return deliveries.findByKey(MeetingNotice.key(meeting.id())).filter(Delivery::isSent).isPresent();
    }

    /** Returns the earlier start, because people may leave for the meeting too early or too late until then. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Meeting found(String meetingId) {
        return meetings.findById(meetingId).orElseThrow(() -> new Refusal("meeting.unknown", meetingId));
    }
}
