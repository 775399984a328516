package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Stores the answer that a substitute gives in the chat or on a web page. Refuses the answer if it is no longer needed.
 */
@Component
class SubstituteAnswerRecorder {

    private final SubstituteRequests requests;
    private final Meetings meetings;
    private final People people;
    private final SubstituteRequester requester;
    private final Clock clock;

    SubstituteAnswerRecorder(
            SubstituteRequests requests, Meetings meetings, People people, SubstituteRequester requester, Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.people = people;
        this.requester = requester;
        this.clock = clock;
    }

    SubstituteRequest asked(String callId) {
        return requests.findById(callId).orElseThrow(() -> new Refusal("meeting.call-anew"));
    }

    /**
     * Throws a refusal if the request is addressed to another person, if the meeting has begun or is cancelled, or if
     * the answer is no longer needed.
     */
    void requireOpen(SubstituteRequest request, Person person) {
        if (!person.id().equals(request.substituteId())) {
            throw new Refusal(
                    "meeting.call-of-another",
                    people.findById(request.substituteId()).orElseThrow().name());
        }
        meetings.findById(request.meetingId()).orElseThrow().requireAhead(clock.instant());
        if (!requester.isNeeded(request)) {
            throw new Refusal("meeting.call-over");
        }
    }

    @Transactional
    void answer(String callId, Person person, boolean comes, AnswerSource way) {
        var request = asked(callId);
        requireOpen(request, person);
        if (comes) {
            requester.accept(request, way);
        } else {
            requester.decline(request, way);
        }
    }
}
