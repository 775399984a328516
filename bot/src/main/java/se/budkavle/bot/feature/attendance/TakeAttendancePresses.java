package se.budkavle.bot.feature.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;

/** Handles the buttons and menus with which presence at a meeting is recorded. */
@Component
class TakeAttendancePresses implements Presses {

    private final MeetingFinder finder;
    private final AttendanceRecorder recorder;
    private final Invited invited;
    private final AttendanceMessage pages;
    private final Rights rights;

    TakeAttendancePresses(
            MeetingFinder finder,
            AttendanceRecorder recorder,
            Invited invited,
            AttendanceMessage pages,
            Rights rights) {
        this.finder = finder;
        this.recorder = recorder;
        this.invited = invited;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(AttendanceMessage.ALL_PRESENT, this::recordAllComing),
                Press.of(AttendanceMessage.MARK_PRESENT, this::mark));
    }

    /** Records the presence of everyone who has answered yes. The user can correct individual people afterwards. */
    private Reply recordAllComing(PressEvent pressed) {
        var meeting = meetingOf(pressed);
        recorder.recordAllComing(meeting, rights.personId(pressed.caller()));
        return pages.taking(meeting);
    }

    /**
     * Records each chosen person as absent if the list showed the person as present, and as present otherwise. What the
     * list showed counts, because somebody else may have recorded the same person since then.
     */
    private Reply mark(PressEvent pressed) {
        var meeting = meetingOf(pressed);
        var called = invited.to(meeting).stream().map(Person::id).collect(Collectors.toSet());
        var presence = new LinkedHashMap<String, Boolean>();
        for (var chosen : pressed.values()) {
            boolean present = !chosen.startsWith(AttendanceMessage.ABSENT);
            presence.put(present ? chosen : chosen.substring(AttendanceMessage.ABSENT.length()), present);
        }
        if (presence.isEmpty() || !called.containsAll(presence.keySet())) {
            throw new Refusal("chat.unknown-press");
        }
        recorder.record(meeting, presence, rights.personId(pressed.caller()));
        return pages.taking(meeting);
    }

    /**
     * Returns the meeting of the pressed button. Throws a refusal if the user may not record presence at the meeting.
     */
    private Meeting meetingOf(PressEvent pressed) {
        var meeting = finder.pressed(pressed);
        rights.requireKeepingPapers(pressed.caller(), finder.networkOf(meeting));
        return meeting;
    }
}
