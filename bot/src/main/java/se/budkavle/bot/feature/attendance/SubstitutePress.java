package se.budkavle.bot.feature.attendance;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.meeting.MeetingAnswerLinks;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meetings;

/** Handles the buttons with which a substitute accepts or declines a request in the chat. */
@Component
class SubstitutePress implements Press {

    private final SubstituteAnswerRecorder recorder;
    private final Meetings meetings;
    private final People people;
    private final Rights rights;
    private final MeetingFinder finder;

    SubstitutePress(
            SubstituteAnswerRecorder recorder, Meetings meetings, People people, Rights rights, MeetingFinder finder) {
        this.recorder = recorder;
        this.meetings = meetings;
        this.people = people;
        this.rights = rights;
        this.finder = finder;
    }

    @Override
    public String act() {
        return MeetingButtonIds.SUBSTITUTE;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var call = recorder.asked(pressed.reference(0));
        var person = rights.person(pressed.caller());
        var meeting = meetings.findById(call.meetingId()).orElseThrow();
        rights.requireReading(pressed.caller(), finder.networkOf(meeting));
        boolean comes = pressed.reference(1).equals(MeetingAnswerLinks.YES);
        recorder.answer(call.id(), person, comes, AnswerSource.CHAT);
        return comes
                ? Reply.of(
                        "meeting.call.accepted",
                        people.findById(call.absentId()).orElseThrow().name(),
                        meeting.startsAt())
                : Reply.of("meeting.call.declined");
    }
}
