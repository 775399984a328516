package se.budkavle.bot.feature.poll;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.OutsideHours;

/** Sends a poll that was opened outside working hours now. */
@Component
class SendPollNowPress implements Press {

    static final String ACT = "poll:now";

    private final PollContext asking;
    private final OutsideHours outsideHours;

    SendPollNowPress(PollContext asking, OutsideHours outsideHours) {
        this.asking = asking;
        this.outsideHours = outsideHours;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var poll = asking.poll(pressed);
        var by = asking.coordinator(pressed.caller(), asking.network(poll));
        return outsideHours.sendNow(List.of(PollComposer.key(poll.id())), by.id(), poll.id());
    }
}
