package se.budkavle.bot.feature.newsletter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;

/** Makes and reads the personal link to a reader's own newsletters; it stops working when the reader's address changes. */
@Component
class ChoicesLinks {

    static final String PATH = "/newsletter/choices/";
    private static final String PURPOSE = "newsletter.choices";

    private final PublicAddress address;
    private final SignedLinks links;
    private final AddressMark marks;

    ChoicesLinks(PublicAddress address, SignedLinks links, AddressMark marks) {
        this.address = address;
        this.links = links;
        this.marks = marks;
    }

    /** @param mailAddress the address that the letter with the link is sent to */
    String of(ReaderReference reader, String mailAddress) {
        return address.inLetter(PATH + links.token(PURPOSE, AddressMark.of(mailAddress), reader.text()));
    }

    Optional<ReaderReference> read(String token) {
        return links.read(PURPOSE, token)
                .filter(link -> marks.isOf(ReaderReference.of(link.person()), link.matter()))
                .map(link -> ReaderReference.of(link.person()));
    }
}
