package se.budkavle.bot.poll;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/** Puts, in the place of a poll's result and its buttons, which time was chosen. */
@Component
class PollDecidedComposer implements Composer {

    static final String NAME = "poll.decided";

    private final Polls polls;
    private final Deliveries deliveries;
    private final PollAsking asking;
    private final PollWording wording;

    PollDecidedComposer(Polls polls, Deliveries deliveries, PollAsking asking, PollWording wording) {
        this.polls = polls;
        this.deliveries = deliveries;
        this.asking = asking;
        this.wording = wording;
    }

    /** @param result the delivery of the result's post */
    static Delivery delivery(Poll decided, Delivery result, Instant now) {
        return Delivery.of(NAME + ":" + decided.id(), NAME, decided.id(), result.channelId(), now, now);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var poll = polls.findById(delivery.subject()).orElseThrow();
        var result = deliveries.findByKey(PollResultComposer.key(poll.id())).orElseThrow();
        return new Composed.Instead(result.messageId(), Post.of(result.id(),
                Page.titled("poll.result.title", poll.title(), asking.network(poll).title())
                        .line("poll.post.decided", Phrase.strong(wording.slot(poll.slot(poll.chosen()))))
                        .toned(Page.Tone.GOOD)));
    }
}
