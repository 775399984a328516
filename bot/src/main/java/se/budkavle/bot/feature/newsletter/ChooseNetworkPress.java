package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;

/** Shows how the person gets the newsletter of the network chosen in the list. */
@Component
class ChooseNetworkPress implements Press {

    static final String ACT = "newsletter:network";

    private final ReaderCard card;
    private final Networks networks;
    private final Rights rights;

    ChooseNetworkPress(ReaderCard card, Networks networks, Rights rights) {
        this.card = card;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var person = rights.person(pressed.caller()).id();
        return card.of(person, networks.findById(pressed.value()).orElseThrow(() -> new Refusal("chat.unknown-press")));
    }
}
