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

/**
 * Computes when each message about a meeting is sent, always from the meeting's current start, so that a moved meeting
 * moves them too.
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

    /** The kinds of messages that are sent before a meeting. */
    public enum Kind {
        ORGANISER,
        NOTICE,
        REMINDER,
        SOON
    }

    /**
     * @param days how many days before the meeting, from the network's settings; 0 for the message one hour before.
     *     Kind and days identify the delivery, so two moments of a meeting must differ in them
     */
    public record Moment(Kind kind, int days, NoticeTime.Moved moved) {

        public Instant at() {
            return moved.at();
        }
    }

    /** Returns the moments of all messages about the meeting, the earliest first. */
    public List<Moment> of(Meeting meeting) {
        return of(
                meeting,
                networkSettings.of(meeting.networkId()),
                deliveries.findByKey(MeetingNoticeDeliveryKey.key(meeting.id())));
    }

    /**
     * Like the method above, for a meeting whose {@link NetworkSettings} and notice are already known.
     *
     * @param ordered the stored delivery of the notice; empty while none is stored
     */
    public List<Moment> of(Meeting meeting, NetworkSettings settings, Optional<Delivery> ordered) {
        var moments = new ArrayList<Moment>();
        var notice = noticeOf(meeting, settings);
        var called = calledAt(notice.at(), ordered);
        moments.add(new Moment(Kind.NOTICE, settings.noticeDays(), notice));
        for (int days : settings.remindsBefore()) {
            var at = times.reminderBefore(meeting.startsAt(), days, settings.julyPause());
            if (ordered.isEmpty() && !at.at().isAfter(notice.at())) {
                moments.add(new Moment(Kind.ORGANISER, days, at));
            } else if (days <= settings.noticeDays() && isLongAfter(called, at.at())) {
                moments.add(new Moment(Kind.REMINDER, days, at));
            }
        }
        moments.add(new Moment(
                Kind.SOON, 0, NoticeTime.Moved.asWanted(meeting.startsAt().minus(AN_HOUR))));
        moments.sort((a, b) -> a.at().compareTo(b.at()));
        return moments;
    }

    /** Returns when a message that is already due is sent: now, or in the next working hour. */
    public Instant soonest(Meeting meeting, Instant now) {
        return soonest(meeting, networkSettings.of(meeting.networkId()), now);
    }

    public Instant soonest(Meeting meeting, NetworkSettings settings, Instant now) {
        return times.soonest(now, meeting.startsAt(), settings.julyPause());
    }

    /** Returns when the notice of the meeting is sent. */
    public Instant notice(Meeting meeting) {
        return noticeOf(meeting, networkSettings.of(meeting.networkId())).at();
    }

    private NoticeTime.Moved noticeOf(Meeting meeting, NetworkSettings settings) {
        return times.noticeBefore(meeting.startsAt(), settings.noticeDays(), settings.julyPause());
    }

    /** Returns when people got the notice or will get it; a late notice counts as sent now. */
    private Instant calledAt(Instant planned, Optional<Delivery> ordered) {
        var now = clock.instant();
        return ordered.map(Delivery::finishedAt).orElse(planned.isAfter(now) ? planned : now);
    }

    private boolean isLongAfter(Instant called, Instant reminder) {
        return !times.dayOf(called).plusDays(NetworkSettings.DAYS_AFTER_NOTICE).isAfter(times.dayOf(reminder));
    }
}
