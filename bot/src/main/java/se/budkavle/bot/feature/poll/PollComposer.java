package se.budkavle.bot.feature.poll;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.poll.Polls;

/**
 * Builds the message that asks people to vote in a poll, for the network's channel. The message is edited when its
 * content changes.
 */
@Component
class PollComposer implements LiveComposer {

    private final Polls polls;
    private final PollFinder context;
    private final PollPost posts;
    private final Clock clock;

    PollComposer(Polls polls, PollFinder context, PollPost posts, Clock clock) {
        this.polls = polls;
        this.context = context;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return PollDeliveryKeys.POLL;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var poll = polls.findById(delivery.subject()).orElseThrow();
        if (!context.network(poll).isAlive()) {
            return new Composed.Skip("poll.skipped-ended");
        }
        return poll.takesAnswersAt(clock.instant())
                ? new Composed.ChatPost(posts.of(poll, delivery.id()))
                : new Composed.Skip("poll.skipped-closed");
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return new Composed.ChatPost(posts.of(polls.findById(sent.subject()).orElseThrow(), sent.id()));
    }
}
