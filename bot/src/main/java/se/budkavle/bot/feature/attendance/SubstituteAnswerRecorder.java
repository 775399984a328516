package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.web.AnswerWay;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequest.Outcome;
import se.budkavle.storage.meeting.SubstituteRequests;

/** Stores a substitute's answer from the chat or a page while the question is open. */
@Component
class SubstituteAnswerRecorder {

    private final SubstituteRequests calls;
    private final Meetings meetings;
    private final People people;
    private final SubstituteRequester calling;
    private final Clock clock;

    SubstituteAnswerRecorder(
            SubstituteRequests calls, Meetings meetings, People people, SubstituteRequester calling, Clock clock) {
        this.calls = calls;
        this.meetings = meetings;
        this.people = people;
        this.calling = calling;
        this.clock = clock;
    }

    SubstituteRequest asked(String callId) {
        return calls.findById(callId).orElseThrow(() -> new Refusal("meeting.call-anew"));
    }

    /** Throws a refusal unless this person is asked and the answer is still needed. */
    void requireOpen(SubstituteRequest call, Person person) {
        if (!person.id().equals(call.substituteId())) {
            throw new Refusal(
                    "meeting.call-of-another",
                    people.findById(call.substituteId()).orElseThrow().name());
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
