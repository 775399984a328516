package se.budkavle.bot.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Practice;
import se.budkavle.storage.meeting.Practices;

/** Tells when what about a meeting goes out: worked out from the meeting, so that it moves with it. */
@Component
class Moments {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Practices practices;
    private final Timing timing;
    private final Association association;

    Moments(Practices practices, Timing timing, Association association) {
        this.practices = practices;
        this.timing = timing;
        this.association = association;
    }

    /** What can go out about a meeting. */
    enum Kind { ORGANISER, NOTICE, REMINDER, SOON }

    /** @param days how many days before, as the network has it; 0 for the hour before */
    record Moment(Kind kind, int days, Timing.Moved moved) {

        Instant at() {
            return moved.at();
        }
    }

    /** All of them, the earliest first. */
    List<Moment> of(Meeting meeting) {
        var practice = practices.of(meeting.networkId());
        var moments = new ArrayList<Moment>();
        var notice = moved(meeting, practice.noticeAt(meeting, association.zone()), practice);
        moments.add(new Moment(Kind.NOTICE, practice.noticeDays(), notice));
        for (int days : practice.remindsBefore()) {
            var at = moved(meeting, Practice.morningBefore(meeting, days, association.zone()), practice);
            moments.add(new Moment(at.at().isAfter(notice.at()) ? Kind.REMINDER : Kind.ORGANISER, days, at));
        }
        moments.add(new Moment(Kind.SOON, 0, Timing.Moved.asWanted(meeting.startsAt().minus(AN_HOUR))));
        moments.sort((a, b) -> a.at().compareTo(b.at()));
        return moments;
    }

    private Timing.Moved moved(Meeting meeting, Instant wanted, Practice practice) {
        return timing.moved(wanted, meeting.startsAt(), practice.julyPause());
    }
}
