package se.budkavle.bot.feature.attendance;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Ends the requests to substitutes whose role has ended, for example because a coordinator has released them, and asks
 * the next substitute. Without this routine, a former substitute would count as coming, and the seat would stay empty.
 */
@Component
class EndedSubstituteRoutine implements Routine {

    /**
     * The routine checks only meetings that begin within this period. Meeting notices are sent at the earliest this
     * long before the meeting.
     */
    private static final Duration AHEAD = Duration.ofDays(130);

    private final Meetings meetings;
    private final SubstituteRequests requests;
    private final SubstituteRequester requester;
    private final TransactionTemplate transaction;

    EndedSubstituteRoutine(
            Meetings meetings,
            SubstituteRequests requests,
            SubstituteRequester requester,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.requests = requests;
        this.requester = requester;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "ended-substitutes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var coming = meetings.between(now, now.plus(AHEAD)).stream()
                .filter(meeting -> meeting.isAhead(now))
                .map(Meeting::id)
                .toList();
        if (coming.isEmpty()) {
            return;
        }
        requests.ofMeetings(coming).stream()
                .filter(request -> request.stands() && !requester.isStillSubstitute(request))
                .forEach(request -> items.handle(
                        request.id(), () -> transaction.executeWithoutResult(any -> requester.leave(request, null))));
    }
}
