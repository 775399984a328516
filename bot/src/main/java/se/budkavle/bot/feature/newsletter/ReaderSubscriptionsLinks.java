package se.budkavle.bot.feature.newsletter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;

/**
 * Creates and verifies the personal link to the web page with a reader's own newsletters. A link becomes invalid when
 * the reader's address changes.
 */
@Component
class ReaderSubscriptionsLinks {

    static final String PATH = "/newsletter/choices/";
    private static final String PURPOSE = "newsletter.choices";

    private final PublicAddress address;
    private final SignedLinks links;
    private final AddressFingerprint marks;

    ReaderSubscriptionsLinks(PublicAddress address, SignedLinks links, AddressFingerprint marks) {
        this.address = address;
        this.links = links;
        this.marks = marks;
    }

    /**
     * Returns the personal link to the web page with the reader's newsletters.
     *
     * @param mailAddress the address to which the email with the link is sent
     */
    String of(PersonalLinkOwner reader, String mailAddress) {
        return address.inLetter(PATH + links.token(PURPOSE, AddressFingerprint.of(mailAddress), reader.text()));
    }

    Optional<PersonalLinkOwner> read(String token) {
        return links.read(PURPOSE, token)
                .filter(link -> marks.isOf(PersonalLinkOwner.of(link.person()), link.matter()))
                .map(link -> PersonalLinkOwner.of(link.person()));
    }
}
