package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Handles the buttons and the modal form for a person's own mail address: show, ask for, store and remove. */
@Component
class OwnAddressPresses implements Presses {

    private final SubscriptionRecorder subscriptions;
    private final AddressConfirmation confirmation;
    private final AddressForm form;
    private final ReaderSubscriptionsCard readerCard;
    private final OwnAddressCard card;
    private final Networks networks;
    private final Rights rights;

    OwnAddressPresses(
            SubscriptionRecorder subscriptions,
            AddressConfirmation confirmation,
            AddressForm form,
            ReaderSubscriptionsCard readerCard,
            OwnAddressCard card,
            Networks networks,
            Rights rights) {
        this.subscriptions = subscriptions;
        this.confirmation = confirmation;
        this.form = form;
        this.readerCard = readerCard;
        this.card = card;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of("newsletter:own-address", pressed -> card.of(rights.personId(pressed.caller()))),
                Press.of(NewsletterButtonIds.GIVE_ADDRESS, pressed -> form.of(rights.personId(pressed.caller()))),
                FormPress.of(NewsletterButtonIds.ADDRESS_GIVEN, this::store, this::filledForm),
                Press.of(NewsletterButtonIds.REMOVE_ADDRESS, this::remove));
    }

    /**
     * Stores the mail address from the modal form and queues the confirmation email. If the person opened the form to
     * subscribe to a network's newsletter by email, also stores this subscription.
     */
    private Reply store(PressEvent pressed) {
        var person = rights.personId(pressed.caller());
        if (pressed.reference().isEmpty()) {
            confirmation.ask(person, MailAddress.of(pressed.field("address")));
            return card.of(person);
        }
        var network = readable(pressed);
        subscriptions.chooseMailAt(pressed.caller(), network, pressed.field("address"));
        return readerCard.of(person, network);
    }

    private Form filledForm(PressEvent sent) {
        return AddressForm.form(
                sent.reference().isEmpty()
                        ? NewsletterButtonIds.ADDRESS_GIVEN
                        : Press.id(
                                NewsletterButtonIds.ADDRESS_GIVEN,
                                readable(sent).id()),
                "");
    }

    private Reply remove(PressEvent pressed) {
        var person = rights.personId(pressed.caller());
        confirmation.remove(person);
        return card.of(person);
    }

    private Network readable(PressEvent pressed) {
        var network = networks.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireReading(pressed.caller(), network);
        return network;
    }
}
