package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LastAnnouncedMeetingFinder;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingChangeDeliveryKey;
import se.budkavle.bot.delivery.MeetingChangeListener;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AnnouncedMeeting;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.SeriesDay;
import se.budkavle.storage.meeting.Venue;

/**
 * Changes the time or place of meetings, and cancels meetings. Queues an announcement of the change if the meeting
 * notice has already been sent.
 */
@Component
class MeetingChanges {

    /**
     * The delay before the bot announces a change of a meeting. One message announces all changes that are made during
     * the delay.
     */
    static final Duration GATHERING = Duration.ofMinutes(10);

    private final Meetings meetings;
    private final Networks networks;
    private final Deliveries deliveries;
    private final LastAnnouncedMeetingFinder told;
    private final LivePosts posts;
    private final List<MeetingChangeListener> listeners;
    private final WorkingHoursDelay outsideHours;
    private final AuditLog audit;
    private final Clock clock;

    MeetingChanges(
            Meetings meetings,
            Networks networks,
            Deliveries deliveries,
            LastAnnouncedMeetingFinder told,
            LivePosts posts,
            List<MeetingChangeListener> listeners,
            WorkingHoursDelay outsideHours,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.deliveries = deliveries;
        this.told = told;
        this.posts = posts;
        this.listeners = listeners;
        this.outsideHours = outsideHours;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves the meeting to another time.
     *
     * @param before the meeting as the user saw it when confirming; saving fails if the meeting has been changed since
     */
    @Transactional
    Meeting move(Meeting before, Instant startsAt, Instant endsAt, String by) {
        var meeting = meetings.save(before.movedTo(startsAt, endsAt, clock.instant()));
        audit(by, "meeting.move", meeting, before.startsAt() + " to " + startsAt);
        tell(meeting, before);
        return meeting;
    }

    /**
     * Moves a meeting from one series into another, and gives the meeting the title, place and time of the new series.
     * Keeps people's answers to the meeting notice. Reactivates the meeting if it was cancelled.
     */
    @Transactional
    Meeting adopt(Meeting before, Series series, SeriesDay day, String by) {
        var meeting = meetings.save(before.adoptedBy(series, day, clock.instant()));
        if (meeting.sequence() == before.sequence()) {
            return meeting;
        }
        boolean moved = before.isAtAnotherTimeThan(day);
        boolean placed = !before.venue().equals(series.venue());
        if (before.isCancelled()) {
            // Deletes all skipped messages about the meeting, such as a notice that was skipped because of the
            // cancellation. The deletion frees the unique key, so that a new message with the same key can be queued.
            deliveries.deleteSkippedAbout(meeting.id());
            audit(by, "meeting.hold-again", meeting, null);
        } else if (moved) {
            audit(by, "meeting.move", meeting, before.startsAt() + " to " + meeting.startsAt());
        } else if (placed) {
            audit(by, "meeting.place", meeting, meeting.form().name());
        } else if (before.title().equals(meeting.title())) {
            audit(by, "meeting.kind", meeting, null);
        } else {
            audit(by, "meeting.rename", meeting, null);
        }
        tell(meeting, before);
        return meeting;
    }

    @Transactional
    Meeting place(String meetingId, Venue venue, String by) {
        var before = found(meetingId);
        var meeting = meetings.save(before.heldAt(venue, clock.instant()));
        audit(by, "meeting.place", meeting, venue.form().name());
        tell(meeting, before);
        return meeting;
    }

    @Transactional
    Meeting cancel(String meetingId, @Nullable String reason, String by) {
        var before = found(meetingId);
        var meeting = meetings.save(before.cancelled(reason, clock.instant()));
        audit(by, "meeting.cancel", meeting, null);
        tell(meeting, before);
        return meeting;
    }

    /**
     * Queues the announcement of a change of the meeting. Queues nothing if the bot has not begun to send the meeting
     * notice yet, because the notice will show the changed meeting.
     *
     * <p>Queues nothing if the meeting's time, place and title are again the same as in the latest sent message about
     * the meeting. A meeting becomes the same again if a person undoes a change before the change is announced. Also
     * queues nothing for a cancelled meeting that was already announced as cancelled.
     *
     * <p>While an earlier announcement is being sent, always queues the new announcement, because the sending of the
     * earlier announcement may fail. If the sending of the earlier announcement succeeds and the new announcement
     * contains nothing new, the bot skips the new announcement.
     */
    private void tell(Meeting meeting, Meeting before) {
        refreshPosts(meeting);
        if (isAnnounced(meeting)) {
            var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
            var untold = untold(before);
            var announced = knownOf(before);
            boolean certain = untold.filter(told::mayStillFailBefore).isEmpty();
            if (certain && announced.isTrueOf(meeting)) {
                return;
            }
            deliveries.save(Delivery.of(
                            MeetingChangeDeliveryKey.key(meeting),
                            MeetingChangeDeliveryKey.NAME,
                            MeetingChangeDeliveryKey.subject(meeting, announced),
                            channel,
                            goesOutAt(meeting, announced, untold.filter(Delivery::isUnwritten)),
                            clock.instant())
                    .about(meeting.networkId()));
        }
    }

    /**
     * Returns whether the meeting notice has been sent or is being sent. Once the bot has begun to send the meeting
     * notice, the bot must notify people of later changes.
     */
    boolean isAnnounced(Meeting meeting) {
        return deliveries
                .findByKey(MeetingNoticeDeliveryKey.key(meeting.id()))
                .filter(notice -> notice.isSent() || notice.claimedBy() != null)
                .isPresent();
    }

    /**
     * Returns whether people must be notified of a change of the meeting. Returns true if the meeting notice has been
     * sent or is being sent, and the changed meeting differs from the latest sent message about the meeting.
     */
    boolean isNews(Meeting before, Meeting changed) {
        return isAnnounced(before) && !knownOf(before).isTrueOf(changed);
    }

    private AnnouncedMeeting knownOf(Meeting meeting) {
        return untold(meeting).map(told::before).orElseGet(() -> AnnouncedMeeting.of(meeting));
    }

    /**
     * Returns the announcement of the meeting's latest change if nobody has seen this announcement, because the
     * announcement is still queued, was skipped or has failed. Returns empty if the announcement was sent, is being
     * sent now, or does not exist.
     */
    private Optional<Delivery> untold(Meeting meeting) {
        return deliveries
                .findByKey(MeetingChangeDeliveryKey.key(meeting))
                .filter(change -> change.isUnwritten() || change.isFinishedUnsent());
    }

    /**
     * Returns a sentence that says whether people are notified of the meeting's latest change. The sentence says that
     * nobody is notified if the meeting notice has not been sent, or if an earlier message already contained the new
     * time, place and title.
     */
    Phrase whoIsTold(Meeting changed) {
        return MeetingWords.whoIsTold(
                changed, isAnnounced(changed), news(changed).isPresent());
    }

    /**
     * Returns whether an announcement of the meeting's latest change is queued or was sent at or after {@code since}.
     */
    boolean isTold(Meeting changed, Instant since) {
        return news(changed)
                .filter(change -> change.isWaitingOrSentSince(since))
                .isPresent();
    }

    /**
     * Returns the stored announcement of the meeting's latest change, in any state. Returns empty if there is no
     * announcement, or if an earlier message already contained the new time, place and title.
     */
    private Optional<Delivery> news(Meeting changed) {
        return deliveries
                .findByKey(MeetingChangeDeliveryKey.key(changed))
                .filter(change -> !told.before(change).isTrueOf(changed));
    }

    /**
     * Returns the time at which the announcement of a change is sent. If an earlier announcement is still queued,
     * returns the sending time of that announcement, so that one message announces both changes. The bot announces a
     * cancellation, and a change of a meeting that begins within a day, without waiting for further changes.
     */
    private Instant goesOutAt(Meeting meeting, AnnouncedMeeting announced, Optional<Delivery> waiting) {
        var begins = announced.earlierStart(meeting);
        if (meeting.isCancelled() || announced.isPressing(meeting, clock.instant())) {
            return outsideHours.goesOutAt(begins);
        }
        return waiting.map(Delivery::dueAt).orElseGet(() -> outsideHours.goesOutAfter(GATHERING, begins));
    }

    /**
     * Schedules edits of the channel messages that show the meeting's time. Also calls the listeners of other features.
     * Each listener edits its own feature's messages about the meeting.
     */
    private void refreshPosts(Meeting meeting) {
        posts.refresh(MeetingNoticeDeliveryKey.key(meeting.id()));
        IntStream.range(1, meeting.sequence())
                .forEach(earlier -> posts.refresh(MeetingChangeDeliveryKey.key(meeting.id(), earlier)));
        listeners.forEach(listener -> listener.meetingChanged(meeting));
    }

    private void audit(String by, String act, Meeting meeting, @Nullable String detail) {
        audit.save(AuditEntry.of(by, act, meeting.id(), detail, clock.instant()));
    }

    private Meeting found(String meetingId) {
        return meetings.findById(meetingId).orElseThrow(() -> new Refusal("meeting.unknown", meetingId));
    }
}
