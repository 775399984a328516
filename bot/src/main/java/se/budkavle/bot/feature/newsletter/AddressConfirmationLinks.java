package se.budkavle.bot.feature.newsletter;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Creates and verifies the signed links that confirm a mail address. A link is valid for one person and one address.
 */
@Component
class AddressConfirmationLinks {

    static final String PATH = "/newsletter/address/";
    private static final String PURPOSE = "newsletter.address";
    /**
     * How many characters of the email address's hash a link contains. A hash of this length is enough to distinguish
     * the addresses of one person.
     */
    private static final int MARK = 16;

    private final PublicAddress web;
    private final SignedLinks links;
    private final OwnAddresses addresses;

    AddressConfirmationLinks(PublicAddress web, SignedLinks links, OwnAddresses addresses) {
        this.web = web;
        this.links = links;
        this.addresses = addresses;
    }

    /** The content of a confirmation link: the person, the address, and whether the address is already confirmed. */
    record Confirming(String personId, MailAddress address, boolean isConfirmed) {}

    URI to(String personId, String address) {
        return URI.create(web.inLetter(PATH + links.token(PURPOSE, mark(address), personId)));
    }

    /**
     * Returns the person and the address of a confirmation link. Returns empty if the link's signature is invalid or
     * the person has since entered another address.
     */
    Optional<Confirming> read(String token) {
        return links.read(PURPOSE, token)
                .flatMap(named -> addresses.findById(named.person()).flatMap(own -> meant(own, named.matter())));
    }

    private static Optional<Confirming> meant(OwnAddress own, String mark) {
        if (own.asked() != null && mark(own.asked()).equals(mark)) {
            return Optional.of(new Confirming(own.personId(), MailAddress.of(own.asked()), false));
        }
        return Optional.ofNullable(own.address())
                .filter(address -> own.isConfirmed() && mark(address).equals(mark))
                .map(address -> new Confirming(own.personId(), MailAddress.of(address), true));
    }

    private static String mark(String address) {
        return Fingerprint.of(address).substring(0, MARK);
    }
}
