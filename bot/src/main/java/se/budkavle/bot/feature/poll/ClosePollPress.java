package se.budkavle.bot.feature.poll;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;

/** Closes a poll before its time, when those who matter have answered. */
@Component
class ClosePollPress implements Press {

    static final String ACT = "poll:close";

    private final PollContext asking;
    private final PollCloser closing;

    ClosePollPress(PollContext asking, PollCloser closing) {
        this.asking = asking;
        this.closing = closing;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var poll = asking.poll(pressed);
        var network = asking.network(poll);
        var by = asking.coordinator(pressed.caller(), network);
        closing.closeNow(poll.id(), by.id());
        return Reply.of("poll.closed", poll.title(), Phrase.channel(network.channelId()));
    }
}
