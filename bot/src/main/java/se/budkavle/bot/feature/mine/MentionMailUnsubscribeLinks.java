package se.budkavle.bot.feature.mine;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.UnsubscribeLink;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Creates and verifies the signed link that turns off a person's emails about mentions without a log-in. A link in an
 * old email stays valid as long as the person's mail address stays the same.
 */
@Component
class MentionMailUnsubscribeLinks implements UnsubscribeLink {

    static final String PATH = "/mine/letters/";
    private static final String PURPOSE = "mine.letters";
    /** The number of characters of the address's hash in a link, enough to distinguish one person's addresses. */
    private static final int MARK = 16;

    private final PublicAddress web;
    private final SignedLinks links;
    private final OwnAddresses addresses;

    MentionMailUnsubscribeLinks(PublicAddress web, SignedLinks links, OwnAddresses addresses) {
        this.web = web;
        this.links = links;
        this.addresses = addresses;
    }

    /** @param isEnded whether emails about mentions to the link's address are already turned off */
    record Ending(String personId, boolean isEnded) {}

    @Override
    public Optional<URI> of(OwnAddress reader) {
        return web.isOpenForLetters()
                ? Optional.of(URI.create(web.inLetter(PATH + links.token(PURPOSE, mark(reader), reader.personId()))))
                : Optional.empty();
    }

    /**
     * Returns the person for whom the link was made, and whether the emails are already off. Returns empty if the
     * signature is invalid.
     */
    Optional<Ending> read(String token) {
        return links.read(PURPOSE, token)
                .map(named -> new Ending(
                        named.person(),
                        addresses
                                .findById(named.person())
                                .filter(OwnAddress::getsLetters)
                                .filter(own -> mark(own).equals(named.matter()))
                                .isEmpty()));
    }

    private static String mark(OwnAddress own) {
        return Fingerprint.of(Objects.requireNonNull(own.addressKey(), "it has an address"))
                .substring(0, MARK);
    }
}
