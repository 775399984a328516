package se.budkavle.bot.agenda;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Practice;
import se.budkavle.storage.meeting.Practices;

/** Says when a meeting's agenda goes out, and until when items can be proposed for it. */
@Component
class AgendaTime {

    private final Practices practices;
    private final NoticeTime times;

    AgendaTime(Practices practices, NoticeTime times) {
        this.practices = practices;
        this.times = times;
    }

    /** When the notice does, which keeps to working hours. */
    Instant of(Meeting meeting) {
        return of(meeting, practices.of(meeting.networkId()));
    }

    /** Like the method above, for a network whose {@link Practice} is already known. */
    Instant of(Meeting meeting, Practice practice) {
        return times.noticeBefore(meeting.startsAt(), practice.noticeDays(), practice.julyPause()).at();
    }

    /** When that goes out which is due already: now, or in the next working hour. */
    Instant soonest(Meeting meeting, Instant now) {
        return soonest(meeting, practices.of(meeting.networkId()), now);
    }

    Instant soonest(Meeting meeting, Practice practice, Instant now) {
        return times.soonest(now, meeting.startsAt(), practice.julyPause());
    }

    Instant itemsClose(Meeting meeting) {
        return times.morningBefore(meeting.startsAt(), practices.of(meeting.networkId()).itemDays());
    }
}
