package se.budkavle.bot.meeting;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteCall.Outcome;
import se.budkavle.storage.meeting.SubstituteCalls;

/** A substitute says whether they come instead. */
@Component
class CallPress implements Press {

    static final String ACT = "meeting:call";
    static final String YES = "yes";
    static final String NO = "no";

    private final SubstituteCalls calls;
    private final Meetings meetings;
    private final People people;
    private final Rights rights;
    private final Calling calling;
    private final MeetingFinder finder;
    private final Clock clock;

    CallPress(SubstituteCalls calls, Meetings meetings, People people, Rights rights, Calling calling, MeetingFinder finder, Clock clock) {
        this.calls = calls;
        this.meetings = meetings;
        this.people = people;
        this.rights = rights;
        this.calling = calling;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var call = calls.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("meeting.call-anew"));
        var person = rights.person(pressed.caller());
        var meeting = meetings.findById(call.meetingId()).orElseThrow();
        rights.requireReading(pressed.caller(), finder.networkOf(meeting));
        if (!person.id().equals(call.substituteId())) {
            throw new Refusal("meeting.call-of-another", people.findById(call.substituteId()).orElseThrow().name());
        }
        meeting.requireAhead(clock.instant());
        if (!calling.isNeeded(call)) {
            throw new Refusal("meeting.call-over");
        }
        if (pressed.reference(1).equals(YES)) {
            calling.accept(call);
            return Reply.of("meeting.call.accepted", people.findById(call.absentId()).orElseThrow().name(),
                    meeting.startsAt());
        }
        calling.pass(call, Outcome.DECLINED);
        return Reply.of("meeting.call.declined");
    }
}
