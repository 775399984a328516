package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutService;
import se.budkavle.storage.newsletter.Subscription.Way;

/**
 * Handles the buttons and the menu with which people see and change their own newsletter subscriptions. The buttons are
 * below newsletters in channels and in private messages, and below the private replies about a person's newsletters.
 */
@Component
class ReaderPresses implements Presses {

    private final DeliveryMethodRecorder methodRecorder;
    private final OptOutService optOuts;
    private final ReaderSubscriptionsCard card;
    private final Networks networks;
    private final Rights rights;
    private final TransactionOperations transaction;

    ReaderPresses(
            DeliveryMethodRecorder methodRecorder,
            OptOutService optOuts,
            ReaderSubscriptionsCard card,
            Networks networks,
            Rights rights,
            TransactionOperations transaction) {
        this.methodRecorder = methodRecorder;
        this.optOuts = optOuts;
        this.card = card;
        this.networks = networks;
        this.rights = rights;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(NewsletterButtonIds.SHOW_SUBSCRIPTIONS, this::showAll),
                Press.of(NewsletterButtonIds.CHOOSE_NETWORK, this::showNetwork),
                Press.inTransaction(NewsletterButtonIds.CHOOSE_WAY, transaction, this::chooseWay),
                Press.inTransaction(NewsletterButtonIds.LEAVE, transaction, this::leave),
                Press.inTransaction(NewsletterButtonIds.RETURN, transaction, this::takeBackLeaving));
    }

    /**
     * Shows the newsletters that the person gets, with the reasons. The button for this is below the reply to the slash
     * command {@code /mine}, and below a newsletter that the person gets through many networks.
     */
    private Reply showAll(PressEvent pressed) {
        return card.all(rights.personId(pressed.caller()));
    }

    /** Shows how the person gets the newsletter of the network that the person chose in the select menu. */
    private Reply showNetwork(PressEvent pressed) {
        var person = rights.personId(pressed.caller());
        return card.of(person, network(pressed.value()));
    }

    /**
     * Subscribes the person to a network's newsletter, by private message or by email, as stated in the button's custom
     * id.
     */
    private Reply chooseWay(PressEvent pressed) {
        var network = network(pressed.reference(0));
        var way = Stream.of(Way.values())
                .filter(one -> one.name().equals(pressed.reference(1)))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        return methodRecorder.choose(pressed.caller(), network, way);
    }

    /**
     * Unsubscribes the person from one newsletter or from all newsletters. The person can unsubscribe even if the
     * person may no longer read the newsletter's network.
     */
    private Reply leave(PressEvent pressed) {
        var person = rights.personId(pressed.caller());
        var reader = optOuts.readerOf(person);
        if (pressed.reference(0).equals(ReaderSubscriptionsCard.ALL)) {
            optOuts.leave(reader, null, OptOut.Through.CHAT, person);
            return card.all(person);
        }
        var network = network(pressed.reference(0));
        optOuts.leave(reader, network.id(), OptOut.Through.CHAT, person);
        return card.of(person, network);
    }

    /**
     * Undoes the person's opt-out from all newsletters. The person's earlier subscriptions then become active again,
     * except those from which the person opted out separately.
     */
    private Reply takeBackLeaving(PressEvent pressed) {
        var person = rights.personId(pressed.caller());
        optOuts.takeBack(optOuts.readerOf(person), null, OptOut.Through.CHAT, person);
        return card.all(person);
    }

    private Network network(String id) {
        return networks.findById(id).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
