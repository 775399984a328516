package se.budkavle.bot.feature.newsletter;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Subscription.Way;

/** Subscribes a person to a network's newsletter in one way, from a button under a post or on the person's own card. */
@Component
class ChooseWayPress implements Press {

    static final String ACT = "newsletter:way";

    private final ChoosingWay choosing;
    private final Networks networks;

    ChooseWayPress(ChoosingWay choosing, Networks networks) {
        this.choosing = choosing;
        this.networks = networks;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var network = networks.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var way = Stream.of(Way.values()).filter(one -> one.name().equals(pressed.reference(1))).findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        return choosing.choose(pressed.caller(), network, way);
    }
}
