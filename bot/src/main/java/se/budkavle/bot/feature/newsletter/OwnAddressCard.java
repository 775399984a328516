package se.budkavle.bot.feature.newsletter;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/** Builds the message with a person's own email address and buttons to change or remove it. */
@Component
class OwnAddressCard {

    private final OwnAddresses addresses;

    OwnAddressCard(OwnAddresses addresses) {
        this.addresses = addresses;
    }

    Reply of(String personId) {
        var own = addresses.findById(personId);
        var confirmed = own.map(OwnAddress::address).map(MailAddress::shownOf);
        var asked = own.map(OwnAddress::asked).map(MailAddress::shownOf);
        var page = Page.titled("newsletter.own-address.title")
                .line(confirmed
                        .map(address -> Phrase.of("newsletter.own-address.used", address))
                        .orElse(Phrase.of("newsletter.own-address.none")));
        if (confirmed.isPresent()) {
            page = page.line("newsletter.own-address.removing");
        }
        if (asked.isPresent()) {
            page = page.line("newsletter.own-address.asked", asked.get());
        }
        return Reply.page(page).with(buttons(confirmed, asked));
    }

    private static Button[] buttons(Optional<String> confirmed, Optional<String> asked) {
        var buttons = new ArrayList<Button>();
        buttons.add(Button.main(
                Press.id(NewsletterButtonIds.GIVE_ADDRESS),
                Phrase.of(confirmed.isPresent() ? "newsletter.own-address.change" : "newsletter.own-address.give")));
        if (confirmed.isPresent() || asked.isPresent()) {
            buttons.add(new Button(
                    Press.id(NewsletterButtonIds.REMOVE_ADDRESS),
                    Phrase.of("newsletter.own-address.remove"),
                    Button.Look.BAD,
                    true));
        }
        return buttons.toArray(Button[]::new);
    }
}
