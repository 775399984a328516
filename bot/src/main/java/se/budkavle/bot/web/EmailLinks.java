package se.budkavle.bot.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Creates and verifies signed links in emails to the association's people. With a signed link, a person can answer
 * without a log-in. Each link is valid only for one purpose, one person and one record: a meeting, a status round or a
 * request to a substitute.
 *
 * <p>A link is valid while the person still wants emails at the address to which the link was sent. When the web page
 * is opened and again when the form is submitted, the calling code must check that the question is still open and that
 * the person may answer.
 */
@Component
public class EmailLinks {

    private static final String BETWEEN = ":";

    private final PublicAddress address;
    private final SignedLinks links;
    private final OwnAddresses addresses;

    EmailLinks(PublicAddress address, SignedLinks links, OwnAddresses addresses) {
        this.address = address;
        this.links = links;
        this.addresses = addresses;
    }

    /**
     * The content of the token in a signed link.
     *
     * @param matter the id of the meeting, status round or request to a substitute
     * @param holds true if the link is still valid
     */
    public record Answering(String matter, String personId, boolean holds) {}

    /** Returns whether recipients of emails can open links to the bot's web pages. */
    public boolean isOpen() {
        return address.isOpenForLetters();
    }

    /**
     * Returns the complete address of a web page: the public address, the path, and a signed token at the end.
     *
     * @param matter the id of the meeting, status round or request to a substitute that the person answers
     */
    public String to(String path, String purpose, String matter, OwnAddress reader) {
        return address.inLetter(
                path + links.token(purpose, matter + BETWEEN + reader.lettersMark(), reader.personId()));
    }

    /**
     * Verifies a token and returns its content. Returns empty if the signature is wrong or the token was created for
     * another purpose.
     */
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
