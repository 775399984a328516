package se.budkavle.bot.feature.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.NetworkSettings;

/** Tells when what about a meeting goes out: worked out from the meeting, so that it moves with it. */
@Component
class NoticeTimetable {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** The number of days that people have for their answer before they are reminded. */
    private static final int DAYS_AFTER_NOTICE = 3;

    private final AllNetworkSettings practices;
    private final NoticeTime times;

    NoticeTimetable(AllNetworkSettings practices, NoticeTime times) {
        this.practices = practices;
        this.times = times;
    }

    /** What can go out about a meeting. */
    enum Kind { ORGANISER, NOTICE, REMINDER, SOON }

    /** @param days how many days before, as the network has it; 0 for the hour before */
    record Moment(Kind kind, int days, NoticeTime.Moved moved) {

        Instant at() {
            return moved.at();
        }
    }

    /** All of them, the earliest first. */
    List<Moment> of(Meeting meeting) {
        return of(meeting, practices.of(meeting.networkId()));
    }

    /** Like the method above, for a network whose {@link NetworkSettings} is already known. */
    List<Moment> of(Meeting meeting, NetworkSettings practice) {
        var moments = new ArrayList<Moment>();
        var notice = noticeOf(meeting, practice);
        moments.add(new Moment(Kind.NOTICE, practice.noticeDays(), notice));
        for (int days : practice.remindsBefore()) {
            var at = times.before(meeting.startsAt(), days, practice.julyPause());
            // Christmas may move the notice before a message to the organiser, who then no longer needs it.
            boolean overtaken = days > practice.noticeDays() && at.at().isAfter(notice.at());
            if (!overtaken && !isTooSoon(at.at(), notice.at(), meeting)) {
                moments.add(new Moment(at.at().isAfter(notice.at()) ? Kind.REMINDER : Kind.ORGANISER, days, at));
            }
        }
        moments.add(new Moment(Kind.SOON, 0, NoticeTime.Moved.asWanted(meeting.startsAt().minus(AN_HOUR))));
        moments.sort((a, b) -> a.at().compareTo(b.at()));
        return moments;
    }

    /** When that goes out which is due already: now, or in the next working hour. */
    Instant soonest(Meeting meeting, Instant now) {
        return soonest(meeting, practices.of(meeting.networkId()), now);
    }

    Instant soonest(Meeting meeting, NetworkSettings practice, Instant now) {
        return times.soonest(now, meeting.startsAt(), practice.julyPause());
    }

    /** When its notice goes out. */
    Instant notice(Meeting meeting) {
        return noticeOf(meeting, practices.of(meeting.networkId())).at();
    }

    private NoticeTime.Moved noticeOf(Meeting meeting, NetworkSettings practice) {
        return times.noticeBefore(meeting.startsAt(), practice.noticeDays(), practice.julyPause());
    }

    /** Checks whether a reminder would follow too soon on the notice, which goes out late for a meeting that is planned late. */
    private boolean isTooSoon(Instant reminder, Instant notice, Meeting meeting) {
        var called = notice.isBefore(meeting.createdAt()) ? meeting.createdAt() : notice;
        return reminder.isAfter(notice) && times.dayOf(called).plusDays(DAYS_AFTER_NOTICE).isAfter(times.dayOf(reminder));
    }
}
