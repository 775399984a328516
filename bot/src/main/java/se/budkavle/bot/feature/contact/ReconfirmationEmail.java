package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.PageEmailBuilder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;

/** Builds the email that asks a contact whether the contact wants to stay in the mailing lists. */
@Component
class ReconfirmationEmail implements Composer {

    private final Contacts contacts;
    private final ContactNetworks networks;
    private final ContactReconfirmation reconfirmation;
    private final ReconfirmationLinks links;
    private final PageEmailBuilder letters;
    private final Association association;
    private final Clock clock;

    ReconfirmationEmail(
            Contacts contacts,
            ContactNetworks networks,
            ContactReconfirmation reconfirmation,
            ReconfirmationLinks links,
            PageEmailBuilder letters,
            Association association,
            Clock clock) {
        this.contacts = contacts;
        this.networks = networks;
        this.reconfirmation = reconfirmation;
        this.links = links;
        this.letters = letters;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ContactReconfirmation.COMPOSER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var asked = contacts.findById(delivery.subject()).filter(one -> !one.isEnded() && one.askedAt() != null);
        if (asked.isEmpty()) {
            return new Composed.Skip("contact.stay.over");
        }
        if (asked.get().state() == Contact.State.PAUSED) {
            return new Composed.Skip("contact.stay.paused");
        }
        if (reconfirmation.until(asked.get()).isBefore(clock.instant())) {
            return new Composed.Skip("contact.stay.too-late");
        }
        var titles = networks.titles(asked.get());
        if (titles.isEmpty()) {
            return new Composed.Skip("contact.stay.over");
        }
        var page = Page.titled("contact.stay.letter-title")
                .line("contact.stay.letter-why", titles, asked.get().confirmedAt())
                .line("contact.stay.letter-otherwise", reconfirmation.until(asked.get()));
        var answer = new PageEmailBuilder.Link(Phrase.of("contact.stay.letter-link"), links.to(asked.get()));
        return new Composed.Mail(
                letters.of(delivery, association.name(), new PageEmailBuilder.Part(page, List.of(answer))));
    }
}
