package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutService;
import se.budkavle.storage.newsletter.Subscription;
import se.budkavle.storage.newsletter.Subscription.Way;
import se.budkavle.storage.newsletter.Subscriptions;

/** Stores subscriptions to networks' newsletters. A new subscription deletes an earlier opt-out. */
@Component
class SubscriptionRecorder {

    private final Subscriptions subscriptions;
    private final OptOutService optOuts;
    private final AddressConfirmation confirmation;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    SubscriptionRecorder(
            Subscriptions subscriptions,
            OptOutService optOuts,
            AddressConfirmation confirmation,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.optOuts = optOuts;
        this.confirmation = confirmation;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Subscribes the user to a network's newsletter. Throws a refusal if the user may not read the network. */
    @Transactional
    void choose(Caller caller, Network network, Way way) {
        var person = rights.personId(caller);
        rights.requireReading(caller, network);
        store(person, network.id(), way, OptOut.Through.CHAT);
    }

    /**
     * Subscribes a person to a network's newsletter, on the web page that a personal link opens. Checks no permission,
     * because the web page offers only networks that the person may read.
     */
    @Transactional
    void choose(String personId, String networkId, Way way) {
        store(personId, networkId, way, OptOut.Through.LINK);
    }

    private void store(String person, String networkId, Way way, OptOut.Through through) {
        var now = clock.instant();
        var before = subscriptions.findByNetworkIdAndPersonId(networkId, person);
        if (before.filter(one -> one.way() == way).isEmpty()) {
            subscriptions.save(
                    before.map(one -> one.by(way, now)).orElseGet(() -> Subscription.of(networkId, person, way, now)));
            audit.save(AuditEntry.of(person, "newsletter.subscribe", networkId, way.name(), now));
        }
        optOuts.takeBack(optOuts.readerOf(person), networkId, through, person);
    }

    /**
     * Subscribes the user to the newsletter by email, and queues the confirmation email. The bot sends newsletters to
     * the address only after the user has confirmed it.
     */
    @Transactional
    void chooseMailAt(Caller caller, Network network, String address) {
        confirmation.ask(rights.personId(caller), MailAddress.of(address));
        choose(caller, network, Way.MAIL);
    }
}
