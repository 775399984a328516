package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.PageEmailBuilder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;

/** Builds the email with the link that confirms a person's mail address. */
@Component
class AddressConfirmationEmail implements Composer {

    static final String NAME = "newsletter.address";

    private final OwnAddresses addresses;
    private final AddressConfirmationLinks links;
    private final PageEmailBuilder letters;
    private final Association association;

    AddressConfirmationEmail(
            OwnAddresses addresses, AddressConfirmationLinks links, PageEmailBuilder letters, Association association) {
        this.addresses = addresses;
        this.links = links;
        this.letters = letters;
        this.association = association;
    }

    /**
     * Returns the unique key of the queued confirmation email. The key contains the time at which the person entered
     * the address, so that the bot can send an email for each address that the person enters.
     */
    static String key(String personId, Instant askedAt) {
        return NAME + ":" + personId + ":" + askedAt.toEpochMilli();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var to = delivery.requiredAddressee().id();
        if (addresses
                .findById(delivery.subject())
                .filter(own -> to.equals(own.asked()))
                .isEmpty()) {
            return new Composed.Skip("newsletter.address.skipped");
        }
        var page = Page.titled("newsletter.address.title").line("newsletter.address.letter-why", association.name());
        var confirm = new PageEmailBuilder.Link(
                Phrase.of("newsletter.address.letter-link"),
                links.to(delivery.subject(), to).toString());
        return new Composed.Mail(
                letters.of(delivery, association.name(), new PageEmailBuilder.Part(page, List.of(confirm))));
    }
}
