package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.ReaderChoiceLookup;
import se.budkavle.storage.newsletter.Subscription.Way;

/**
 * Stores whether a person gets a newsletter by private message or by email. If the person chooses email but has no
 * confirmed address, shows the modal form that asks for an address.
 */
@Component
class DeliveryMethodRecorder {

    private final SubscriptionRecorder subscriptions;
    private final ReaderChoiceLookup choices;
    private final AddressForm form;
    private final ReaderSubscriptionsCard card;
    private final Rights rights;

    DeliveryMethodRecorder(
            SubscriptionRecorder subscriptions,
            ReaderChoiceLookup choices,
            AddressForm form,
            ReaderSubscriptionsCard card,
            Rights rights) {
        this.subscriptions = subscriptions;
        this.choices = choices;
        this.form = form;
        this.card = card;
        this.rights = rights;
    }

    Reply choose(Caller caller, Network network, Way way) {
        var person = rights.personId(caller);
        rights.requireReading(caller, network);
        if (way == Way.MAIL && choices.address(person).isEmpty()) {
            return form.of(person, network);
        }
        subscriptions.choose(caller, network, way);
        return card.of(person, network);
    }
}
