package se.budkavle.bot.calendar;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.Shift;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Practices;

/** Knows when a meeting's notice goes out; nobody is to hear of it from the chat's calendar before. */
@Component
class NoticeTime {

    private final Practices practices;
    private final Shift shift;
    private final Association association;

    NoticeTime(Practices practices, Shift shift, Association association) {
        this.practices = practices;
        this.shift = shift;
        this.association = association;
    }

    Instant of(Meeting meeting) {
        var practice = practices.of(meeting.networkId());
        return shift.move(practice.noticeAt(meeting, association.zone()), meeting.startsAt(), practice.julyPause()).at();
    }
}
