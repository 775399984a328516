package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.meeting.NoticeSettings;

/**
 * Computes the sending times of a meeting's notice and reminders. The times depend on the meeting's current start, so
 * they change when the meeting is moved.
 */
@Component
public class NoticeTimetable {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final AllNetworkSettings networkSettings;
    private final Deliveries deliveries;
    private final NoticeTime times;
    private final Clock clock;

    NoticeTimetable(AllNetworkSettings networkSettings, Deliveries deliveries, NoticeTime times, Clock clock) {
        this.networkSettings = networkSettings;
        this.deliveries = deliveries;
        this.times = times;
        this.clock = clock;
    }

    /** The kinds of chat messages that the bot sends before a meeting. */
    public enum Kind {
        ORGANISER,
        NOTICE,
        REMINDER,
        SOON
    }

    /**
     * The sending time of one chat message about a meeting. The kind and the number of days before the meeting together
     * identify one message about this meeting.
     *
     * @param days the number of days before the meeting, from the network's settings; 0 for the message one hour before
     * @param moved the sending time, and whether it was moved into working hours
     */
    public record Moment(Kind kind, int days, NoticeTime.Moved moved) {

        public Instant at() {
            return moved.at();
        }
    }

    /** Returns the times at which the chat messages about the meeting are sent, earliest first. */
    public List<Moment> of(Meeting meeting) {
        return of(
                meeting,
                networkSettings.of(meeting.networkId()),
                deliveries.findByKey(MeetingNoticeDeliveryKey.key(meeting.id())));
    }

    /**
     * Returns the sending times of the chat messages about the meeting, earliest first. Does not read the network's
     * settings and the notice from the database, because the caller has already loaded them.
     *
     * @param ordered the queued or sent notice of the meeting; empty if no notice is queued yet
     */
    public List<Moment> of(Meeting meeting, NetworkSettings settings, Optional<Delivery> ordered) {
        var moments = new ArrayList<Moment>();
        var notice = noticeOf(meeting, settings);
        var called = calledAt(notice.at(), ordered);
        moments.add(new Moment(Kind.NOTICE, settings.notices().noticeDays(), notice));
        for (int days : settings.notices().remindsBefore()) {
            var at = times.reminderBefore(
                    meeting.startsAt(), days, settings.notices().julyPause());
            if (ordered.isEmpty() && !at.at().isAfter(notice.at())) {
                moments.add(new Moment(Kind.ORGANISER, days, at));
            } else if (days <= settings.notices().noticeDays() && isLongAfter(called, at.at())) {
                moments.add(new Moment(Kind.REMINDER, days, at));
            }
        }
        moments.add(new Moment(
                Kind.SOON, 0, NoticeTime.Moved.asWanted(meeting.startsAt().minus(AN_HOUR))));
        moments.sort((a, b) -> a.at().compareTo(b.at()));
        return moments;
    }

    /**
     * Returns the earliest time at which a message about the meeting can be sent: now, or when the next working hours
     * begin.
     */
    public Instant soonest(Meeting meeting, Instant now) {
        return soonest(meeting, networkSettings.of(meeting.networkId()), now);
    }

    public Instant soonest(Meeting meeting, NetworkSettings settings, Instant now) {
        return times.soonest(now, meeting.startsAt(), settings.notices().julyPause());
    }

    /**
     * Returns the time at which the notice (kallelse) of the meeting is sent. The network's settings define how many
     * days before the meeting the notice is sent.
     */
    public Instant notice(Meeting meeting) {
        return noticeOf(meeting, networkSettings.of(meeting.networkId())).at();
    }

    private NoticeTime.Moved noticeOf(Meeting meeting, NetworkSettings settings) {
        return times.noticeBefore(
                meeting.startsAt(),
                settings.notices().noticeDays(),
                settings.notices().julyPause());
    }

    /**
     * Returns the time at which the meeting notice was sent or will be sent. Returns the current time for an overdue
     * notice that is not sent yet.
     */
    private Instant calledAt(Instant planned, Optional<Delivery> ordered) {
        var now = clock.instant();
        return ordered.map(Delivery::finishedAt).orElse(planned.isAfter(now) ? planned : now);
    }

    private boolean isLongAfter(Instant called, Instant reminder) {
        return !times.dayOf(called).plusDays(NoticeSettings.DAYS_AFTER_NOTICE).isAfter(times.dayOf(reminder));
    }
}
