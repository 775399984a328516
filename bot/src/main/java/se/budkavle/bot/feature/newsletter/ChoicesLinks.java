package se.budkavle.bot.feature.newsletter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;

/** Makes and reads the link by which a reader sees all newsletters of their own and changes them. */
@Component
class ChoicesLinks {

    static final String PATH = "/newsletter/choices/";
    private static final String PURPOSE = "newsletter.choices";
    private static final String ALL = "all";

    private final PublicAddress address;
    private final SignedLinks links;

    ChoicesLinks(PublicAddress address, SignedLinks links) {
        this.address = address;
        this.links = links;
    }

    String of(ReaderReference reader) {
        return address.of(PATH + links.token(PURPOSE, ALL, reader.text()));
    }

    Optional<ReaderReference> read(String token) {
        return links.read(PURPOSE, token).map(link -> ReaderReference.of(link.person()));
    }
}
