package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Finds the person and the e-mail address of a queued e-mail. Both are read only when the e-mail is sent, so that they
 * are current.
 */
@Component
public class LetterRecipientFinder {

    private final People people;
    private final OwnAddresses addresses;

    LetterRecipientFinder(People people, OwnAddresses addresses) {
        this.people = people;
        this.addresses = addresses;
    }

    /** A person who has chosen to get e-mails from the bot, with the person's own e-mail address. */
    public record LetterReader(Person person, OwnAddress own) {}

    /**
     * Returns the person and the e-mail address for this queued e-mail. Returns empty if the person no longer wants
     * e-mails.
     */
    public Optional<LetterReader> of(Delivery letter) {
        return addresses
                .findById(letter.requiredAddressee().id())
                .filter(OwnAddress::getsLetters)
                .map(own -> new LetterReader(people.findById(own.personId()).orElseThrow(), own));
    }
}
