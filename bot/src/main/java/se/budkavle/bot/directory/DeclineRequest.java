package se.budkavle.bot.directory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Declines what someone asked for. */
@Component
class DeclineRequest implements Press {

    static final String ACT = "directory:decline";

    private final Deciding deciding;

    DeclineRequest(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        return deciding.decide(pressed, false);
    }
}
