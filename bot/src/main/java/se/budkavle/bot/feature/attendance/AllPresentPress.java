package se.budkavle.bot.feature.attendance;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;

/** Records everyone who had said yes to a meeting as present; exceptions are then corrected one by one. */
@Component
class AllPresentPress implements Press {

    static final String ACT = "meeting:all-present";

    private final MeetingFinder finder;
    private final AttendanceRecorder recorder;
    private final AttendancePage pages;
    private final Rights rights;

    AllPresentPress(MeetingFinder finder, AttendanceRecorder recorder, AttendancePage pages, Rights rights) {
        this.finder = finder;
        this.recorder = recorder;
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
        recorder.recordAllComing(meeting, rights.person(pressed.caller()).id());
        return pages.taking(meeting);
    }
}
