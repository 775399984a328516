package se.budkavle.bot.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Makes and reads the links in letters by which people of the association answer without a log-in; a link is bound to
 * one purpose, one matter and one person.
 *
 * <p>A link is valid as long as the person wants letters at the address that it was sent to. The code that reads the
 * link must check, when the page is opened and again when the form is sent, that the matter is still open and that the
 * person may still answer.
 */
@Component
public class LetterLinks {

    private static final String BETWEEN = ":";

    private final PublicAddress address;
    private final SignedLinks links;
    private final OwnAddresses addresses;

    LetterLinks(PublicAddress address, SignedLinks links, OwnAddresses addresses) {
        this.address = address;
        this.links = links;
        this.addresses = addresses;
    }

    /** The matter and person of a link, and whether the link is still valid. */
    public record Answering(String matter, String personId, boolean holds) {}

    /** Tells whether recipients of letters can open links. */
    public boolean isOpen() {
        return address.isOpenForLetters();
    }

    /** Returns the complete address of a page whose path ends with the token. */
    public String to(String path, String purpose, String matter, OwnAddress reader) {
        return address.inLetter(
                path + links.token(purpose, matter + BETWEEN + reader.lettersMark(), reader.personId()));
    }

    /** Returns the content of a token; empty when the token was not made here or has another purpose. */
    public Optional<Answering> read(String purpose, String token) {
        return links.read(purpose, token).map(named -> {
            int between = named.matter().lastIndexOf(BETWEEN);
            var mark = named.matter().substring(between + 1);
            boolean holds = addresses
                    .findById(named.person())
                    .filter(OwnAddress::getsLetters)
                    .filter(own -> own.lettersMark().equals(mark))
                    .isPresent();
            return new Answering(named.matter().substring(0, between), named.person(), holds);
        });
    }
}
