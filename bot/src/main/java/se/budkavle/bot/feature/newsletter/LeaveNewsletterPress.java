package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Ending;
import se.budkavle.storage.newsletter.Leaving;

/** Unsubscribes a person from one newsletter or all, from a button; works also for a network that has been closed since. */
@Component
class LeaveNewsletterPress implements Press {

    static final String ACT = "newsletter:leave";
    static final String ALL = "all";

    private final Leaving leaving;
    private final ReaderCard card;
    private final Networks networks;
    private final Rights rights;

    LeaveNewsletterPress(Leaving leaving, ReaderCard card, Networks networks, Rights rights) {
        this.leaving = leaving;
        this.card = card;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var person = rights.person(pressed.caller()).id();
        var reader = leaving.readerOf(person);
        if (pressed.reference(0).equals(ALL)) {
            leaving.leave(reader, null, Ending.Through.CHAT, person);
            return card.all(person);
        }
        var network = networks.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        leaving.leave(reader, network.id(), Ending.Through.CHAT, person);
        return card.of(person, network);
    }
}
