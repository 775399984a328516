package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.ReaderChoices;
import se.budkavle.storage.newsletter.Subscription.Way;

/** Stores the way that someone chooses and shows it; mail needs an address of the own. */
@Component
class ChoosingWay {

    private final Subscribing subscribing;
    private final ReaderChoices choices;
    private final ReaderCard card;
    private final Rights rights;

    ChoosingWay(Subscribing subscribing, ReaderChoices choices, ReaderCard card, Rights rights) {
        this.subscribing = subscribing;
        this.choices = choices;
        this.card = card;
        this.rights = rights;
    }

    Reply choose(Caller caller, Network network, Way way) {
        var person = rights.person(caller).id();
        rights.requireReading(caller, network);
        if (way == Way.MAIL && choices.address(person).isEmpty()) {
            throw new Refusal("newsletter.address-impossible");
        }
        subscribing.choose(caller, network, way);
        return card.of(person, network);
    }
}
