package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.web.AnswerWay;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteCall;
import se.budkavle.storage.meeting.SubstituteCall.Outcome;
import se.budkavle.storage.meeting.SubstituteCalls;

/** Stores a substitute's answer from the chat or a page while the question is open. */
@Component
class CallAnswering {

    private final SubstituteCalls calls;
    private final Meetings meetings;
    private final People people;
    private final Calling calling;
    private final Clock clock;

    CallAnswering(SubstituteCalls calls, Meetings meetings, People people, Calling calling, Clock clock) {
        this.calls = calls;
        this.meetings = meetings;
        this.people = people;
        this.calling = calling;
        this.clock = clock;
    }

    SubstituteCall asked(String callId) {
        return calls.findById(callId).orElseThrow(() -> new Refusal("meeting.call-anew"));
    }

    /** Throws a refusal unless this person is asked and the answer is still needed. */
    void requireOpen(SubstituteCall call, Person person) {
        if (!person.id().equals(call.substituteId())) {
            throw new Refusal("meeting.call-of-another", people.findById(call.substituteId()).orElseThrow().name());
        }
        meetings.findById(call.meetingId()).orElseThrow().requireAhead(clock.instant());
        if (!calling.isNeeded(call)) {
            throw new Refusal("meeting.call-over");
        }
    }

    @Transactional
    void answer(String callId, Person person, boolean comes, AnswerWay way) {
        var call = asked(callId);
        requireOpen(call, person);
        if (comes) {
            calling.accept(call, way);
        } else {
            calling.pass(call, Outcome.DECLINED, way);
        }
    }
}
