package se.budkavle.bot.agenda;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.Shift;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Practices;

/** Says when a meeting's agenda goes out, and until when items can be proposed for it. */
@Component
class AgendaTime {

    private final Practices practices;
    private final Shift shift;
    private final Association association;

    AgendaTime(Practices practices, Shift shift, Association association) {
        this.practices = practices;
        this.shift = shift;
        this.association = association;
    }

    /** When the notice does, which keeps to working hours. */
    Instant of(Meeting meeting) {
        var practice = practices.of(meeting.networkId());
        return shift.move(practice.noticeAt(meeting, association.zone()), meeting.startsAt(), practice.julyPause()).at();
    }

    Instant itemsClose(Meeting meeting) {
        return practices.of(meeting.networkId()).itemsCloseAt(meeting, association.zone());
    }
}
