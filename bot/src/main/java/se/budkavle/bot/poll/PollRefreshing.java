package se.budkavle.bot.poll;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.poll.Poll;

/** Orders that a poll's post is put right, once for all that happens within some seconds. */
@Component
class PollRefreshing {

    private static final Duration GATHERING = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final Clock clock;

    PollRefreshing(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** In the transaction of what happened. */
    void order(Poll poll) {
        var earlier = deliveries.findAllBySubjectOrderByDueAt(poll.id()).stream()
                .filter(one -> one.composer().equals(PollRefreshComposer.NAME)).toList();
        var waiting = earlier.stream()
                .filter(one -> one.state() == Delivery.State.WAITING && one.claimedBy() == null).findFirst();
        if (waiting.isPresent()) {
            // Saved as it is: should it be claimed at this instant, one of the two gives way and is done again.
            deliveries.save(waiting.get());
            return;
        }
        deliveries.findByKey(PollComposer.key(poll.id())).ifPresent(opening -> order(poll, opening, earlier.size()));
    }

    private void order(Poll poll, Delivery opening, int number) {
        var now = clock.instant();
        deliveries.save(Delivery.of(PollRefreshComposer.NAME + ":" + poll.id() + ":" + number,
                PollRefreshComposer.NAME, poll.id(), opening.channelId(), now.plus(GATHERING), now));
    }
}
