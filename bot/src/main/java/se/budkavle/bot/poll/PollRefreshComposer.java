package se.budkavle.bot.poll;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.poll.Polls;

/** Puts a poll's post right after answers, its closing or the choice; see {@link PollRefreshing}. */
@Component
class PollRefreshComposer implements Composer {

    static final String NAME = "poll.refresh";

    private final Polls polls;
    private final Deliveries deliveries;
    private final PollPost posts;

    PollRefreshComposer(Polls polls, Deliveries deliveries, PollPost posts) {
        this.polls = polls;
        this.deliveries = deliveries;
        this.posts = posts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var poll = polls.findById(delivery.subject()).orElseThrow();
        var opening = deliveries.findByKey(PollComposer.key(poll.id())).orElseThrow();
        // Not posted yet: when it is, its words are fresh.
        return opening.messageId() == null
                ? new Composed.Useless("poll.skipped-not-posted")
                : new Composed.Instead(opening.messageId(), posts.of(poll, opening.id()));
    }
}
