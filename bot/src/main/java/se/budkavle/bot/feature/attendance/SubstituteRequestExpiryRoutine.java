package se.budkavle.bot.feature.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.meeting.SubstituteRequests;

/** Ends each request that a substitute has not answered in time, so that the next substitute is asked. */
@Component
class SubstituteRequestExpiryRoutine implements Routine {

    private final SubstituteRequests requests;
    private final SubstituteRequester requester;
    private final TransactionTemplate transaction;

    SubstituteRequestExpiryRoutine(
            SubstituteRequests requests, SubstituteRequester requester, TransactionTemplate transaction) {
        this.requests = requests;
        this.requester = requester;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.ofNullable(requests.nextExpiry()).map(Instant::ofEpochMilli);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        requests.expired(now)
                .forEach(request -> items.handle(
                        request.id(), () -> transaction.executeWithoutResult(any -> requester.expire(request))));
    }
}
