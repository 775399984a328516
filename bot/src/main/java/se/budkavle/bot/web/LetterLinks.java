package se.budkavle.bot.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Links in letters to people of the association, by which they answer without a log-in: for one purpose, one matter and one person.
 *
 * <p>They hold as long as the person wants letters at the address that they went to. Whether the matter is still open, and whether the
 * person may still answer, is asked by whoever reads one, when the page is opened and when it is sent.
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

    /** What and whom a link is about, and whether it still holds. */
    public record Answering(String matter, String personId, boolean holds) { }

    /** Whether those who get letters can follow links. */
    public boolean isOpen() {
        return address.isOpenForLetters();
    }

    /** The whole address of a page whose path ends with the token. */
    public String to(String path, String purpose, String matter, OwnAddress reader) {
        return address.inLetter(path + links.token(purpose, matter + BETWEEN + reader.lettersMark(), reader.personId()));
    }

    /** Empty where it is none of ours. */
    public Optional<Answering> read(String purpose, String token) {
        return links.read(purpose, token).map(named -> {
            int between = named.matter().lastIndexOf(BETWEEN);
            var mark = named.matter().substring(between + 1);
            boolean holds = addresses.findById(named.person()).filter(OwnAddress::getsLetters)
                    .filter(own -> own.lettersMark().equals(mark)).isPresent();
            return new Answering(named.matter().substring(0, between), named.person(), holds);
        });
    }
}
