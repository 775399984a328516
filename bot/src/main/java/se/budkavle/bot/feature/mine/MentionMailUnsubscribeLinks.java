package se.budkavle.bot.feature.mine;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MentionEmailUnsubscribeLink;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Creates and verifies the signed link with which a person turns off the emails about mentions without a log-in. A link
 * stays valid until the person's mail address changes.
 */
@Component
class MentionMailUnsubscribeLinks implements MentionEmailUnsubscribeLink {

    static final String PATH = "/mine/letters/";
    private static final String PURPOSE = "mine.letters";
    /**
     * How many characters of the email address's hash a link contains. A hash of this length is enough to distinguish
     * the addresses of one person.
     */
    private static final int MARK = 16;

    private final PublicAddress web;
    private final SignedLinks links;
    private final OwnAddresses addresses;

    MentionMailUnsubscribeLinks(PublicAddress web, SignedLinks links, OwnAddresses addresses) {
        this.web = web;
        this.links = links;
        this.addresses = addresses;
    }

    /**
     * The content of a verified link that turns off the emails about mentions.
     *
     * @param isEnded whether emails about mentions to the link's address are already turned off
     */
    record Ending(String personId, boolean isEnded) {}

    @Override
    public Optional<URI> of(OwnAddress reader) {
        return web.isOpenForLetters()
                ? Optional.of(URI.create(web.inLetter(PATH + links.token(PURPOSE, mark(reader), reader.personId()))))
                : Optional.empty();
    }

    /**
     * Returns the person to whom the link belongs, and whether the emails about mentions are already off. Returns empty
     * if the link's signature is invalid.
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
