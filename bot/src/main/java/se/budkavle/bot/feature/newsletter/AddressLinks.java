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

/** The link by which a person confirms that they read the mail at an address: for this address and this person only. */
@Component
class AddressLinks {

    static final String PATH = "/newsletter/address/";
    private static final String PURPOSE = "newsletter.address";
    /** So much of a fingerprint tells the addresses of one person apart. */
    private static final int MARK = 16;

    private final PublicAddress web;
    private final SignedLinks links;
    private final OwnAddresses addresses;

    AddressLinks(PublicAddress web, SignedLinks links, OwnAddresses addresses) {
        this.web = web;
        this.links = links;
        this.addresses = addresses;
    }

    /** Whom a link concerns. */
    record Confirming(String personId, MailAddress address, boolean isConfirmed) { }

    URI to(String personId, String address) {
        return URI.create(web.inLetter(PATH + links.token(PURPOSE, mark(address), personId)));
    }

    /** Empty where the link is none of ours, or the person has chosen another address since. */
    Optional<Confirming> read(String token) {
        return links.read(PURPOSE, token).flatMap(named -> addresses.findById(named.person()).flatMap(own -> meant(own, named.matter())));
    }

    private static Optional<Confirming> meant(OwnAddress own, String mark) {
        if (own.asked() != null && mark(own.asked()).equals(mark)) {
            return Optional.of(new Confirming(own.personId(), MailAddress.of(own.asked()), false));
        }
        return Optional.ofNullable(own.address()).filter(address -> own.isConfirmed() && mark(address).equals(mark))
                .map(address -> new Confirming(own.personId(), MailAddress.of(address), true));
    }

    private static String mark(String address) {
        return Fingerprint.of(address).substring(0, MARK);
    }
}
