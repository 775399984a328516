package se.budkavle.bot.feature.attendance;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Invited;

/** Marks a chosen person as present, or as absent when the person is already marked as present. */
@Component
class MarkPresentPress implements Press {

    static final String ACT = "meeting:present";

    private final MeetingFinder finder;
    private final Attendances attendances;
    private final AttendanceRecorder recorder;
    private final Invited invited;
    private final AttendancePage pages;
    private final Rights rights;

    MarkPresentPress(
            MeetingFinder finder,
            Attendances attendances,
            AttendanceRecorder recorder,
            Invited invited,
            AttendancePage pages,
            Rights rights) {
        this.finder = finder;
        this.attendances = attendances;
        this.recorder = recorder;
        this.invited = invited;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(PressEvent pressed) {
        var meeting = finder.pressed(pressed);
        rights.requireKeepingPapers(pressed.caller(), finder.networkOf(meeting));
        var personId = invited.to(meeting).stream()
                .map(Person::id)
                .filter(pressed.value()::equals)
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        boolean there = attendances
                .findByMeetingIdAndPersonId(meeting.id(), personId)
                .map(Attendance::present)
                .orElse(false);
        recorder.record(
                meeting, personId, !there, rights.person(pressed.caller()).id());
        return pages.taking(meeting);
    }
}
