package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PersonErasedListener;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.SubstituteRequest.Outcome;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Handles requests to substitutes when a person is erased. Ends each request to the erased person to come as a
 * substitute, and asks the next substitute. Also ends unanswered requests to other people to replace the erased person.
 */
@Component
class ErasedSubstitutes implements PersonErasedListener {

    private final SubstituteRequests requests;
    private final SubstituteRequester requester;
    private final Clock clock;

    ErasedSubstitutes(SubstituteRequests requests, SubstituteRequester requester, Clock clock) {
        this.requests = requests;
        this.requester = requester;
        this.clock = clock;
    }

    @Override
    public void personErased(Person person, @Nullable String by) {
        requests.standingAbout(person.id(), clock.instant()).forEach(request -> {
            if (request.substituteId().equals(person.id())) {
                requester.leave(request, by);
            } else if (request.outcome() == Outcome.OPEN) {
                requester.withdrawUnanswered(request);
            }
        });
    }
}
