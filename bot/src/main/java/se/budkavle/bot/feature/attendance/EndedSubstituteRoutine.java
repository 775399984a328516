package se.budkavle.bot.feature.attendance;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Ends the requests to substitutes whose role has ended, for example because a coordinator has released them, and asks
 * the next substitute. Otherwise a former substitute would count as coming, and the seat would stay empty.
 */
@Component
class EndedSubstituteRoutine implements Routine {

    private final SubstituteRequests requests;
    private final SubstituteRequester requester;
    private final TransactionTemplate transaction;

    EndedSubstituteRoutine(
            SubstituteRequests requests, SubstituteRequester requester, TransactionTemplate transaction) {
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
        requests.standingAhead(now).stream()
                .filter(request -> !requester.isStillSubstitute(request))
                .forEach(request -> items.handle(
                        request.id(), () -> transaction.executeWithoutResult(any -> requester.leave(request, null))));
    }
}
