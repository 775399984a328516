package se.budkavle.bot.feature.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.NetworkSettings;

/** Says when items are closed, when an agenda is to be approved, and when the notice takes it along. */
@Component
class AgendaDeadlines {

    /** The time that approvers have at least before the notice goes out. */
    private static final Duration FOR_APPROVAL = Duration.ofDays(3);

    private final AllNetworkSettings practices;
    private final NoticeTime times;

    AgendaDeadlines(AllNetworkSettings practices, NoticeTime times) {
        this.practices = practices;
        this.times = times;
    }

    /** Returns when the notice goes out, in working hours. */
    Instant notice(Meeting meeting) {
        return notice(meeting, practices.of(meeting.networkId()));
    }

    /** Like the method above, for a network whose {@link NetworkSettings} is already known. */
    Instant notice(Meeting meeting, NetworkSettings practice) {
        return times.noticeBefore(meeting.startsAt(), practice.noticeDays(), practice.julyPause()).at();
    }

    /** Returns when the approvers are asked: when items close, and at least three days before the notice. */
    Instant approval(Meeting meeting, NetworkSettings practice) {
        var notice = notice(meeting, practice);
        var close = times.morningBefore(meeting.startsAt(), practice.itemDays());
        var latest = notice.minus(FOR_APPROVAL);
        return times.moved(close.isBefore(latest) ? close : latest, notice, practice.julyPause()).at();
    }

    /** Returns when the coordinators are warned of an agenda that is not ready: on the working day before the notice. */
    Instant warning(Meeting meeting, NetworkSettings practice) {
        var notice = notice(meeting, practice);
        return times.moved(notice.minus(Duration.ofDays(1)), notice, practice.julyPause()).at();
    }

    /** Returns when something goes out that is due already: now, or in the next working hour. */
    Instant soonest(Meeting meeting, NetworkSettings practice, Instant now) {
        return times.soonest(now, meeting.startsAt(), practice.julyPause());
    }

    LocalDate dayOf(Meeting meeting) {
        return times.dayOf(meeting.startsAt());
    }

    Instant itemsClose(Meeting meeting) {
        return times.morningBefore(meeting.startsAt(), practices.of(meeting.networkId()).itemDays());
    }
}
